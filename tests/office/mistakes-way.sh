#!/bin/sh
# Whatever keeps a pull from a kiosk, a key, settings of one's own, the network, a server that is none,
# is told as what it is, and following what is said leads on.
# Each mistake is made for real, against the kiosk's own sshd; after the mend the same pull has
# everything.
# shellcheck disable=SC2015,SC2034,SC2046,SC2086 # arguments that are words; $print is for the library
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/office/lib-kiosk.sh
begin_catalog

# --- the key ----------------------------------------------------------------------------------
key() { ssh-keygen -q -N '' -t ed25519 -f "$work/$1"; } # NAME
go --fingerprint "$print"; told "no key at all" 3 "Say with -i which private key is yours"; mended "no key at all"
key stranger
go -i "$work/stranger" --yes; told "a key that is not on the card" 3 "tallies.keys on the card"
cat "$work/stranger.pub" >>/srv/ssh/tallies; mended "a key that is not on the card" -i "$work/stranger" --yes
go -i "$work/staff.pub" --yes; told "the public half for the private one" 3 "is the public half"; mended "the public half for the private one"
cp "$work/staff" "$work/open"; chmod 644 "$work/open"
go -i "$work/open" --yes; told "a key that others can read" 3 "chmod 600"
chmod 600 "$work/open"; mended "a key that others can read" -i "$work/open" --yes
sed 's/$/\r/' "$work/staff" >"$work/crlf"; chmod 600 "$work/crlf"
go -i "$work/crlf" --yes; told "a key copied in text mode" 3 "copied in text mode" "tr -d"
tr -d '\r' <"$work/crlf" >"$work/binary"; chmod 600 "$work/binary"; mended "a key copied in text mode" -i "$work/binary" --yes
printf '%s\n' 'PuTTY-User-Key-File-3: ssh-ed25519' 'Encryption: none' >"$work/key.ppk"; chmod 600 "$work/key.ppk"
go -i "$work/key.ppk" --yes; told "a key of PuTTY's" 3 "Export OpenSSH key"; mended "a key of PuTTY's"
echo nonsense >"$work/nonsense"; chmod 600 "$work/nonsense"
go -i "$work/nonsense" --yes; told "a file that is no key" 3 "is no private key"; mended "a file that is no key"
go -i "$work/nowhere" --yes; told "a key that is not there" 2 "cannot be read: $work/nowhere"; mended "a key that is not there"
go -i "$work" --yes; told "a folder for a key" 2 "cannot be read: $work"; mended "a folder for a key"
ssh-keygen -q -t rsa -b 2048 -N '' -f "$work/weak"
cat "$work/weak.pub" >>/srv/ssh/tallies
go -i "$work/weak" --yes; told "a weak key" 3 "no key as weak" "ssh-keygen -t ed25519"; mended "a weak key"
ssh-keygen -q -t ed25519 -N 'open sesame' -f "$work/locked"; cat "$work/locked.pub" >>/srv/ssh/tallies
go -i "$work/locked" --yes; told "a passphrase, and nobody to ask" 3 "has a passphrase, and no agent holds it"
eval "$(ssh-agent -a "$work/agent")" >/dev/null; sshds="$sshds $SSH_AGENT_PID"
printf '#!/bin/sh\necho open sesame\n' >"$work/ask"; chmod 755 "$work/ask"
SSH_ASKPASS=$work/ask SSH_ASKPASS_REQUIRE=force ssh-add -q "$work/locked"
mended "a passphrase, and nobody to ask" -i "$work/locked" --yes
for n in 1 2 3 4 5; do key "spare$n"; ssh-add -q "$work/spare$n"; done
ssh-add -q -d "$work/locked" 2>/dev/null
go --yes; told "an agent with many keys" 3 "more keys than a kiosk listens to" "-i KEY"; mended "an agent with many keys"
unset SSH_AUTH_SOCK SSH_AGENT_PID
odd="$work/a b's ü%h"
mkdir "$odd"; cp "$work/staff" "$odd/my key"; made=$((made + 1)); mends=$((mends + 1))
go -i "$odd/my key" --yes; check "a key under an odd path" whole; rm -rf "$office"

# --- settings of one's own --------------------------------------------------------------------
# In ~/.ssh/config none is read; in a file for -F what would break or bend a fetch is overruled.
chmod 700 /root/.ssh
cat >"$work/bends" <<END
RemoteCommand echo hello
RequestTTY force
ForwardX11 yes
ForwardAgent yes
LogLevel QUIET
HostKeyAlias other
StrictHostKeyChecking ask
UserKnownHostsFile /dev/null
GlobalKnownHostsFile /nowhere
HostKeyAlgorithms rsa-sha2-512
PubkeyAuthentication no
PreferredAuthentications password
IdentityFile /nowhere
PermitLocalCommand yes
LocalCommand touch $work/pwned
SendEnv *
BatchMode no
SessionType none
ForkAfterAuthentication yes
StdinNull yes
ControlMaster auto
ControlPath $work/control
ControlPersist yes
LocalForward 1 127.0.0.1:1
ExitOnForwardFailure yes
GSSAPIAuthentication yes
VerifyHostKeyDNS yes
Tunnel yes
CanonicalizeHostname yes
Include /nowhere/*
EscapeChar none
ConnectTimeout 1
HashKnownHosts yes
UpdateHostKeys yes
User nobody
END
cat >"$work/leads-away" <<END
ProxyJump nobody@127.0.0.1:1
Ciphers aes256-cbc
MACs hmac-sha1
KexAlgorithms diffie-hellman-group14-sha1
IdentityAgent /nowhere
Port 1
HostName 127.0.0.9
UseKeychain yes
Cipher 3des
AddressFamily inet6
BindAddress 192.0.2.9
END
{ echo "Match exec \"touch $work/pwned\""; cat "$work/bends" "$work/leads-away"; } >/root/.ssh/config
made=$((made + 1 + $(wc -l <"$work/bends") + $(wc -l <"$work/leads-away"))); mended "nothing in ~/.ssh/config"
made=$((made + $(wc -l <"$work/bends"))); mended "what would bend a fetch in -F FILE" -F "$work/bends" $good
check "none of them ran" test ! -e "$work/pwned"
chmod 666 /root/.ssh/config; made=$((made + 1)); mended "settings that others may write"; chmod 600 /root/.ssh/config
printf 'Host library\n    HostName 127.0.0.1\n    IdentityFile %s\n' "$work/staff" >/root/.ssh/config
sh tools/pull --yes tallies@library "$office" >"$work/said" 2>&1 </dev/null; ended=$?
told "a name that only ~/.ssh/config knows" 3 "no computer is known here by the name library" "pull -F ~/.ssh/config"
sh tools/pull --yes -F /root/.ssh/config -p "$port" tallies@library "$office" >"$work/said" 2>&1 </dev/null; ended=$?
check "a name that only ~/.ssh/config knows: the mend works" whole; rm -rf "$office"; mends=$((mends + 1))
sed -i "s/HostName/Port $port\n    HostName/" /root/.ssh/config
sh tools/pull --yes -F /root/.ssh/config library "$office" >"$work/said" 2>&1 </dev/null; ended=$?
check "with its port too" whole; rm -rf "$office"
echo 'Host *
    Ciphers aes256-cbc' >"$work/own"
go -F "$work/own" $good; told "-F FILE with ciphers that no kiosk has" 3 "have no method in common"; mended "-F FILE with ciphers that no kiosk has"
echo 'UseKeychain yes' >"$work/own"
go -F "$work/own" $good; told "-F FILE that ssh here does not know" 2 "$work/own cannot be used" "Mend that line"; mended "-F FILE that ssh here does not know"
go -F /nowhere $good; told "-F FILE that is not there" 2 "cannot be read: /nowhere"; mended "-F FILE that is not there"
rm /root/.ssh/config

# --- the way ----------------------------------------------------------------------------------
away() { # HOST STATUS SENTENCE WORDS...
    host=$1 status=$2 sentence=$3; shift 3
    sh tools/pull -i "$work/staff" --yes --patience 2 -p "$port" "$host" "$office" >"$work/said" 2>&1 </dev/null; ended=$?
    told "$sentence" "$status" "$@"
    port=$true_port; mended "$sentence"
}
port=1 away 127.0.0.1 3 "a port where nobody listens" "does not take calls at port" "turn the staff key"
port=$true_port
away nosuch.invalid 3 "a name that nobody knows" "no computer is known here by the name nosuch.invalid" "staff screen, Network"
away 255.255.255.255 3 "an address that leads nowhere" "no answer from" "staff screen"
away root@127.0.0.1 3 "another user than tallies" "does not let you in"
cat >"$work/odd-server" <<'END'
# A server that takes calls on the port that it writes to its file, and then does as it is told.
import socket, sys
how, port_file = sys.argv[1:]
listener = socket.create_server(("127.0.0.1", 0))
with open(port_file, "w") as f: f.write("%d\n" % listener.getsockname()[1])
kept = []
while True:
    call, _ = listener.accept()
    if how == "banner": call.sendall(b"SSH-2.0-OpenSSH_9.2\r\n")
    if how == "old": call.sendall(b"SSH-1.5-Cisco-1.25\r\n")
    if how == "web": call.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    if how in ("silent", "banner"): kept.append(call)
    else: call.close()
END
odd_server() { # HOW: on $port
    rm -f "$work/port"; python3 "$work/odd-server" "$1" "$work/port" & sshds="$sshds $!"
    within 30 test -s "$work/port"; read -r port <"$work/port"
}
odd_server silent; away 127.0.0.1 3 "a server that never speaks" "and says nothing" "staff screen"
odd_server banner; away 127.0.0.1 3 "one that greets and says no more" "and says nothing for 2 s"
odd_server closes; away 127.0.0.1 3 "one that hangs up" "Run it again"
odd_server web; away 127.0.0.1 3 "a web server" "staff screen"
odd_server old; away 127.0.0.1 3 "an old switch's ssh" "staff screen"
port=$true_port; go -i "$work/staff" --fingerprint SHA256:other; told "another fingerprint than was told" 4 "it is $print"; mended "another fingerprint than was told"
go -i "$work/staff"; told "nobody there to compare" 4 "pull --fingerprint $print"; mended "nobody there to compare" -i "$work/staff" --fingerprint "$print"

# What a kiosk is not: this sshd runs any command for its user.
start_sshd "$work/host" 'echo Welcome to this server'; mv /srv/tallies/tallies /srv/t
not_a_kiosk() { sh tools/pull -i "$work/staff" --yes --patience 5 -p "$port" "root@127.0.0.1" "$office" >"$work/said" 2>&1 </dev/null; ended=$?; }
cat "$work/staff.pub" >/root/.ssh/authorized_keys
not_a_kiosk; told "a server that greets people" 4 "it does not speak as one"; mv /srv/t /srv/tallies/tallies
port=$true_port; mended "a server that greets people"

# In the middle: so many bytes of the second call, then nothing more, or an end.
cat >"$work/stuck" <<END
echo x >>"$work/connections"
[ "\$(wc -l <"$work/connections")" = 2 ] || exec /usr/lib/openssh/sftp-server -R -d "$out"
exec 3<&0
mkfifo "$work/pipe-\$\$"
/usr/lib/openssh/sftp-server -R -d "$out" <&3 >"$work/pipe-\$\$" &
dd bs=1 count=8000 2>/dev/null <"$work/pipe-\$\$"
read -r forever <"$work/never"
END
mkfifo "$work/never"
start_sshd "$work/host" "sh $work/stuck"
sh tools/pull -i "$work/staff" --yes --name lounge --patience 2 -p "$port" root@127.0.0.1 "$office" >"$work/said" 2>&1 </dev/null; ended=$?
told "a line that is pulled in mid-transfer" 3 "fell silent for 2 s in the middle" "Nothing was filed"
check "and nothing is" test -z "$(ls -A "$office")"
port=$true_port; mended "a line that is pulled in mid-transfer"

end_catalog 70
