#!/bin/sh
# Whatever goes wrong on the way to a kiosk's numbers, in the office and not on the kiosk, is told as
# what it is, and following what is said leads on. Each mistake is made for real, against the kiosk's
# own sshd; after the mend the same pull has everything.
# shellcheck disable=SC2015,SC2046,SC2086 # arguments that are words
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/office/lib-kiosk.sh
mkdir "$work/quick"; ln -s /bin/true "$work/quick/sync"; PATH=$work/quick:$PATH # others write to this disk
start_kiosk_sshd
true_port=$port good="-i $work/staff --fingerprint $print --patience 20"

made=0 mends=0
go() { # ARGUMENTS: somebody pulls
    sh tools/pull -p "$port" "$@" tallies@127.0.0.1 "$office" >"$work/said" 2>&1 </dev/null
    ended=$?
}
told() { # SENTENCE STATUS WORDS...: and nobody is blamed
    sentence=$1 status=$2; shift 2
    made=$((made + 1))
    [ "$ended" = "$status" ] && ! grep -q 'did not sign\|Tell who' "$work/said" || {
        echo "not ok - $sentence: ended $ended"; sed 's/^/#   /' "$work/said"; bad=1; return; }
    for words in "$@"; do
        says "$words" || { echo "not ok - $sentence: it does not say: $words"; sed 's/^/#   /' "$work/said"; bad=1; return; }
    done
    echo "ok - $sentence: told"
}
whole() { [ "$(find "$office" -name SHA256SUMS | wc -l)" = 4 ] && diff -r "$work/winter/2027-Q1" "$(find "$office" -type d -path '*/2027/2027-Q1')" >/dev/null; }
mended() { # SENTENCE [ARGUMENTS]
    sentence=$1; shift
    mends=$((mends + 1))
    [ $# -gt 0 ] || set -- $good
    go "$@"
    check "$sentence: the mend works" whole
    check "$sentence: and ends well" ends 0
    rm -rf "$office"
}

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

# --- the tools here ---------------------------------------------------------------------------
mkdir "$work/all" "$work/own-bin"
for dir in /usr/local/bin /usr/bin /bin /usr/sbin /sbin; do ln -sf "$dir"/* "$work/all/" 2>/dev/null; done
without() { rm -rf "${work:?}/bin"; cp -a "$work/all" "$work/bin"; for tool in "$@"; do rm -f "$work/bin/$tool"; done; } # TOOL...
bare() { PATH=$work/bin sh tools/pull -p "$port" $good "$@" tallies@127.0.0.1 "$office" >"$work/said" 2>&1 </dev/null; ended=$?; }
# An ssh-keygen before 8.1, which has no -Y.
cat >"$work/own-bin/old" <<'END'
#!/bin/sh
for a; do case $a in -Y) echo "unknown option -- Y" >&2; exit 1 ;; esac; done
exec /usr/bin/ssh-keygen "$@"
END
chmod 755 "$work/own-bin/old"
without ssh-keygen; cp "$work/own-bin/old" "$work/bin/ssh-keygen"
bare; told "an old ssh-keygen" 2 "cannot check a signature" "OpenSSH 8.1 or newer" "Nothing was fetched"
check "an old ssh-keygen: nothing is fetched" test -z "$(ls -A "$office")"
mended "an old ssh-keygen"
go $good; PATH=$work/bin sh tools/merge -o "$work/merged" "$office" >"$work/said" 2>&1; ended=$?
told "an old ssh-keygen, merging" 2 "cannot check a signature" "OpenSSH 8.1 or newer"
sh tools/merge -o "$work/merged" "$office" >"$work/said" 2>&1; ended=$?
check "an old ssh-keygen, merging: the mend works" says "4 periods of 1 kiosk"; rm -rf "$office"
without ssh-keygen; bare; told "no ssh-keygen" 2 "ssh-keygen is missing here" "openssh-client"; mended "no ssh-keygen"
without sftp; bare; told "no sftp" 2 "sftp is missing here" "openssh-client"; mended "no sftp"
without sha256sum shasum openssl; bare; told "nothing that makes sums" 2 "nothing here makes SHA-256 sums" "coreutils"; mended "nothing that makes sums"
for kept in sha256sum shasum openssl; do
    without $(echo sha256sum shasum openssl | sed "s/$kept//"); bare
    made=$((made + 1)); check "only $kept makes sums" whole
    sed -i 's/visits,,30/visits,,35/' "$office/lounge/2027/2027-Q1/safeharbor_lounge_2027-Q1.csv"
    PATH=$work/bin sh tools/merge -o "$work/merged" "$office" >"$work/said"
    check "and sees a change" says "2027-Q1: safeharbor_lounge_2027-Q1.csv was changed"; rm -rf "$office"
done
for shell in dash "bash --posix" "busybox sh"; do
    made=$((made + 1))
    $shell tools/pull -p "$port" $good tallies@127.0.0.1 "$office" >"$work/said" 2>&1 </dev/null
    check "pulled by $shell" whole
    check "merged by $shell" $shell tools/merge -o "$work/merged" "$office"; rm -rf "$office" "$work/merged"
done
rm -rf "${work:?}/bin"; mkdir "$work/bin"; busybox --install -s "$work/bin"; rm -f "$work/bin/sh"
for tool in sftp ssh ssh-keygen; do ln -sf /usr/bin/$tool "$work/bin/$tool"; done; ln -s "$(command -v busybox)" "$work/bin/sh"
bare; made=$((made + 1)); check "busybox's tools and nothing else" whole; rm -rf "$office"
mkdir "$work/copied"; cp tools/pull "$work/copied"
sh "$work/copied/pull" x y >"$work/said" 2>&1; ended=$?
told "pull copied alone" 2 "period.sh is missing beside pull" "Copy them together"
cp tools/merge "$work/copied/"; sh "$work/copied/merge" -o x . >"$work/said" 2>&1; ended=$?
told "merge copied alone" 2 "period.sh is missing beside merge"
cp tools/period.sh tools/reach.sh "$work/copied/"
sh "$work/copied/pull" -p "$port" $good tallies@127.0.0.1 "$office" >"$work/said" 2>&1; ended=$?
check "copied together: the mend works" whole; rm -rf "$office"; mends=$((mends + 1))
mkdir "$work/others"; chown 4321 "$work/others"; cp "$work/staff" "$work/theirs"; chown 4321 "$work/theirs"
setpriv --reuid=4321 --regid=4321 --clear-groups sh tools/pull -p "$port" -i "$work/theirs" --yes tallies@127.0.0.1 "$work/others" >"$work/said" 2>&1 </dev/null; ended=$?
told "somebody who has no account" 2 "No user exists for uid" "has an account"; mended "somebody who has no account"

# --- this computer's disk -----------------------------------------------------------------------
mkdir -p "$office" "$work/small"
mount -t tmpfs -o size=256k small "$office"
go $good; told "a full disk" 2 "nothing more can be written here" "Make room"
mount -o remount,size=4m "$office"; made=$((made + 1)); go $good; check "a full disk: the mend works" whole
mends=$((mends + 1)); umount "$office"
# Full in the middle: what fits is less than four periods.
mount -t tmpfs -o size=640k small "$office"
go $good; told "a disk that fills while it is pulled" 2 "nothing more can be written here"
check "a disk that fills: nothing half is filed" test "$(find "$office" -name SHA256SUMS | wc -l)" = 0
mount -o remount,size=8m "$office"; go $good; check "a disk that fills: the mend works" whole; mends=$((mends + 1)); umount "$office"
mount -t tmpfs -o ro none "$office"
go $good; told "a folder that is read-only" 2 "this folder cannot be used" "in which you may write"; umount "$office"; mended "a folder that is read-only"
rm -rf "$office"; touch "$office"; go $good; told "a file for a folder" 2 "this folder cannot be used"; rm "$office"; mended "a file for a folder"
mkdir "$work/office-of-others"; chmod 555 "$work/office-of-others"
setpriv --reuid=65534 --regid=65534 --clear-groups sh tools/pull -p "$port" --yes tallies@127.0.0.1 "$work/office-of-others" >"$work/said" 2>&1 </dev/null; ended=$?
told "somebody else's folder" 2 "this folder cannot be used"; mended "somebody else's folder"
# shellcheck disable=SC2030,SC2031 # each for one pull
(umask 777; go $good; echo $ended) >"$work/ended"; made=$((made + 1)); check "a umask that lets nobody read" whole; rm -rf "$office"
(cd "$work" && mkdir -p elsewhere/office && CDPATH=$work/elsewhere sh "$OLDPWD/tools/pull" -p "$port" $good tallies@127.0.0.1 office >"$work/said" 2>&1 </dev/null)
made=$((made + 1)); check "a CDPATH that leads elsewhere" whole; rm -rf "$office"
(unset HOME; go $good); made=$((made + 1)); check "no home" whole; rm -rf "$office"
for language in tr_TR.UTF-8 nonsense; do
    (LC_ALL=$language LANG=$language LANGUAGE=de go $good); made=$((made + 1)); check "the locale $language" whole; rm -rf "$office"
done
straight=$office office="$work/Zahlen für \"2027\" 'x' 100% \$HOME [a]*"
go $good; made=$((made + 1)); check "a folder with an odd name" whole; go $good; check "twice" says "4 already here"
rm -rf "$office"; office=$straight

# --- the copy in the office -----------------------------------------------------------------------
go $good; cp -a "$office" "$work/copy"
place=$office/lounge/2027/2027-Q1 table=safeharbor_lounge_2027-Q1.csv
merged() { rm -rf "$work/merged"; sh tools/merge -o "$work/merged" "$office" >"$work/said" 2>&1; ended=$?; }
beside() { # SENTENCE FILE...: what a program leaves in the office's copy takes nothing away
    sentence=$1; shift
    made=$((made + 1))
    for file in "$@"; do echo x >"$file" || bad=1; done
    go $good; check "$sentence: pulled all the same" says "0 new, 4 already here, 0 refused"
    merged; check "$sentence: merged all the same" ends 0
    rm -rf "$office"; cp -a "$work/copy" "$office"
}
beside "a table saved as .xlsx" "$place/safeharbor_lounge_2027-Q1.xlsx"
beside "a page printed to .pdf" "$place/safeharbor_lounge_2027-Q1.pdf"
beside "a table open in a spreadsheet" "$place/~\$$table" "$place/.~lock.$table#"
beside "what Windows leaves" "$place/Thumbs.db" "$place/desktop.ini" "$office/desktop.ini" "$office/lounge/Thumbs.db" "$office/lounge/2027/desktop.ini"
beside "what macOS leaves" "$place/.DS_Store" "$office/.DS_Store" "$place/._$table" "$office/lounge/2027/Icon$(printf '\r')"
beside "a shortcut and a note" "$place/2027-Q1 - Shortcut.lnk" "$office/lounge/notes.docx" "$office/lounge/2027/2027-Q1.zip" "$office/all.xlsx"
copied() { # SENTENCE WORDS COMMAND...: done to the copy here; pull and merge both say so, and the mend is pull's
    sentence=$1 because=$2; shift 2
    "$@"
    go $good; told "$sentence" 1 "$because" "Move $place out of $office"
    made=$((made - 1))
    merged; told "$sentence, merging" 1 "$because"
    rm -rf "$place"; mended "$sentence"; cp -a "$work/copy" "$office"
}
in_text_mode() { for file in "$@"; do sed -i 's/$/\r/' "$file"; done; }
copied "a table copied in text mode" "$table was copied in text mode" in_text_mode "$place/$table"
copied "all copied in text mode" "SHA256SUMS was copied in text mode" in_text_mode "$place"/*
copied "sums copied in text mode" "SHA256SUMS was copied in text mode" in_text_mode "$place/SHA256SUMS"
copied "a signature copied in text mode" "SHA256SUMS.sig was copied in text mode" in_text_mode "$place/SHA256SUMS.sig"
copied "a table saved over" "$table was changed" sed -i 's/,/;/g' "$place/$table"
copied "a table that is gone" "$table is missing" rm "$place/$table"
for file in allowed_signers known_hosts; do
    in_text_mode "$office/lounge/$file"
    made=$((made + 1)); go $good; check "$file saved by an editor of Windows: pulled all the same" ends 0
    merged; check "$file saved by an editor of Windows: merged all the same" ends 0
    rm -rf "$office"; cp -a "$work/copy" "$office"
done
echo nonsense >"$office/lounge/known_hosts"
go $good; told "known_hosts that holds no key any more" 4 "holds no kiosk's key any more" "Move it away"
rm "$office/lounge/known_hosts"; go $good; check "known_hosts that holds no key any more: the mend works" says "4 already here, 0 refused"; mends=$((mends + 1))
rm -rf "$office"; cp -a "$work/copy" "$office"; cp -a "$office/lounge" "$office/A copy of lounge"
made=$((made + 1)); go $good; check "a folder copied beside" says "into $office/lounge"; rm -rf "$office"

# --- another card in the kiosk --------------------------------------------------------------------
rm -rf "$work/kiosks/lounge"; new_kiosk first quiet 0; count visits 25 4; turn_to 2027-05-02 0; put_out; cp -a "$state/release" "$work/first"; end_kiosk
new_kiosk second quiet 0; count visits 40 9; turn_to 2027-05-02 0; put_out; cp -a "$state/release" "$work/second"; end_kiosk
serve "$work/first"; go $good; check "a kiosk without a clock" test -d "$office/quiet/undated/undated-01"
serve "$work/second"; cp "$work/other-host" /srv/ssh/host; start_kiosk_sshd; echo "tallies@127.0.0.1 $port" >"$office/quiet/address"
print=$(ssh-keygen -lf "$work/other-host.pub" | cut -d ' ' -f 2) good="-i $work/staff --fingerprint $print --patience 20"
go $good; told "another card" 4 "another host key answers" "pull again with --new-key"
go $good --new-key; told "another card, which counts from undated-01 again" 4 "Both are true" "--name quiet-2"
go $good --name quiet-2
check "another card: the mend works" diff -r "$work/second/undated-01" "$office/quiet-2/undated/undated-01"
check "and what was here stays" diff -r "$work/first/undated-01" "$office/quiet/undated/undated-01"
go $good; check "from then on it is known by that name" says "quiet-2 (tallies@127.0.0.1), into"
merged; check "and both are merged" says "2 periods of 2 kiosks"

echo "figure | mistakes told as what they are | $made, with $mends mends followed to the letter"
check "there are forty and more" test $made -ge 40
exit $bad
