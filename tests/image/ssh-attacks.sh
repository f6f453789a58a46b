#!/bin/sh
# The holder of a pull key gets the released files, and nothing else. Every attack must be seen to
# arrive (the same connection answered something harmless, or sshd said no in so many words), so that
# a server that is merely down proves nothing. Attacks on the login come last: sshd makes an address
# that fails often wait, and so this test waits as well.
# usage: ssh-attacks.sh HOST PORT KEY
# shellcheck disable=SC2086 # $options is words
set -u
host=$1 port=$2 key=$3
work=$(mktemp -d) bad=0
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
options="-F none -i $key -o IdentitiesOnly=yes -o IdentityAgent=none -o BatchMode=yes -o ConnectTimeout=60
    -o StrictHostKeyChecking=no -o UserKnownHostsFile=$work/known -o LogLevel=VERBOSE"
say() { [ "$1" = 0 ] && echo "ok - $2" || { echo "not ok - $2"; sed 's/^/#   /' "$work/said"; bad=1; }; }

# Batches of sftp: `ls` has to work, then the attack has to fail.
batch() { printf '%s\n' "$@" | sftp $options -P "$port" -b - tallies@"$host" >"$work/said" 2>&1; }
sftp_refuses() { # NAME COMMAND
    batch 'ls -1 /tallies' "$2" && held=1 || held=0
    grep -qF 'sftp> ls' "$work/said" && grep -qF "sftp> $2" "$work/said" &&
        grep -Eiq 'permission denied|not found|no such file|failure|unsupported|not support|invalid' "$work/said" || held=1
    say "$held" "$1"
}
# Commands of ssh: it has to log in, and what a shell would have said must not appear.
ssh_in() { timeout 60 ssh $options -v -p "$port" "$@" >"$work/said" 2>&1 <"$work/typed"; }
ssh_refuses() { # NAME SIGN-OF-REFUSAL ARGUMENTS
    name=$1 sign=$2
    shift 2
    ssh_in "$@" || true
    grep -q 'Authenticated to' "$work/said" && grep -Eiq "$sign" "$work/said" && ! grep -q 'uid=\|root:x:' "$work/said"
    say $? "$name"
}
# Logins: sshd has to say no to the one who asks, not to the address that asks.
login_refuses() { # NAME ARGUMENTS
    name=$1 tries=0
    shift
    while :; do
        ssh_in "$@" || true
        grep -q 'Permission denied (publickey)' "$work/said" && ! grep -q 'Authenticated to' "$work/said" && held=0 || held=1
        [ "$held" = 1 ] && [ $tries -lt 20 ] && ! grep -q 'Authenticated to' "$work/said" || break
        tries=$((tries + 1)); sleep 5
    done
    say "$held" "$name"
}
pull() { rm -rf "$work/got"; mkdir "$work/got"; batch "get -r /tallies $work/got" && [ -n "$(find "$work/got" -type f)" ]; }

head -c 200000 /dev/zero >"$work/file"; echo id >"$work/typed"
pull; say $? "the released files are fetched"
file=/tallies/$(cd "$work/got/tallies" && find . -maxdepth 1 -type f | sed 's|^\./||' | sort | head -n 1)

sftp_refuses "no file is put among them" "put $work/file /tallies/file"
sftp_refuses "no file is put over one" "put $work/file $file"
sftp_refuses "none is put at the top" "put $work/file /file"
sftp_refuses "none is put in /etc/ssh" "put $work/file /etc/ssh/tallies"
sftp_refuses "none is put above the folder" "put $work/file ../../data/keys/file"
sftp_refuses "none is copied" "copy $file /tallies/copy"
sftp_refuses "no folder is made" "mkdir /tallies/folder"
sftp_refuses "no folder is removed" "rmdir /tallies"
sftp_refuses "no symbolic link is made" "symlink /etc/passwd /tallies/link"
sftp_refuses "no hard link is made" "ln $file /tallies/hard"
sftp_refuses "no mode is changed" "chmod 777 $file"
sftp_refuses "no owner is changed" "chown 805 $file"
sftp_refuses "no group is changed" "chgrp 805 $file"
sftp_refuses "the way up leads nowhere" "get ../../../../../../etc/passwd $work/p"
sftp_refuses "no system file is read" "get /etc/passwd $work/p"
sftp_refuses "no key is read" "get /data/keys/ssh_host_ed25519_key $work/p"
sftp_refuses "no process is looked into" "get /proc/self/environ $work/p"
sftp_refuses "no device is opened" "get /dev/mem $work/p"
sftp_refuses "the card's files are not there" "ls /boot"
sftp_refuses "none is lengthened" "reput $work/file $file"
sftp_refuses "none is renamed" "rename $file /tallies/other"
sftp_refuses "none is removed" "rm $file"

ssh_refuses "no shell" "shell request|Exit status|exit-status" tallies@"$host"
ssh_refuses "no command" "Sending command: id" tallies@"$host" id
ssh_refuses "no command behind the file server's name" "Sending command" tallies@"$host" "internal-sftp; cat /etc/passwd"
ssh_refuses "no other subsystem" "Sending subsystem: shell|subsystem" -s tallies@"$host" shell
ssh_refuses "no terminal" "PTY allocation request failed" -tt tallies@"$host"
ssh_refuses "no tunnel out (-W, as -L and -D ask)" "administratively prohibited|forwarding failed|open failed" -W 127.0.0.1:22 tallies@"$host"
ssh_refuses "no tunnel in (-R)" "remote port forwarding failed|remote forward failure" -N -o ExitOnForwardFailure=yes -R 0:127.0.0.1:22 tallies@"$host"
ssh_refuses "no socket (-R)" "remote port forwarding failed|remote forward failure" -N -o ExitOnForwardFailure=yes -R /tmp/x:127.0.0.1:22 tallies@"$host"
DISPLAY=127.0.0.1:9 ssh_refuses "no windows (-X)" "X11 forwarding request failed" -Y tallies@"$host"
scp_refuses() { # NAME FROM TO
    timeout 60 scp -O -v $options -P "$port" "$2" "$3" >"$work/said" 2>&1 && held=1 || held=0
    grep -q 'Authenticated to' "$work/said" || held=1
    say "$held" "$1"
}
scp_refuses "no scp of the old kind" "$work/file" tallies@"$host":/tallies/old
scp_refuses "nor backwards" tallies@"$host":/etc/passwd "$work/p"
for weak in KexAlgorithms=diffie-hellman-group14-sha1 Ciphers=aes128-cbc "Ciphers=aes256-ctr -o MACs=hmac-sha2-256" HostKeyAlgorithms=rsa-sha2-512; do
    ssh_in -o $weak tallies@"$host" || true
    grep -q 'no matching' "$work/said"; say $? "no ${weak%%=*} of the past"
done
ssh_in tallies@"$host" || true
grep -q 'remote software version OpenSSH_[0-9.p]*.\?$' "$work/said"; say $? "no word of the system behind sshd"

ssh-keygen -q -t ed25519 -N '' -f "$work/other"
for user in root kiosk checkin tallyd publish sshd nobody staff; do
    login_refuses "not as $user" $user@"$host"
done
for way in password keyboard-interactive hostbased gssapi-with-mic; do
    login_refuses "not by $way" -o PubkeyAuthentication=no -o BatchMode=no -o NumberOfPasswordPrompts=1 \
        -o PreferredAuthentications=$way tallies@"$host"
done
key=$work/other options=$(echo "$options" | sed "s|-i [^ ]*|-i $work/other|")
login_refuses "not with another key" tallies@"$host"
exit $bad
