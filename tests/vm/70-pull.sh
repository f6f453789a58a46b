#!/bin/sh
# Staff fetch the tallies with a real sftp and the key that is in the KIOSK folder; they are signed,
# and the same as what the store has closed. Nobody gets more, and no packet leaves unasked.
# shellcheck disable=SC2046,SC2086 # $options is words, and so is an open port
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/vm/lib.sh
need_guest
port=$(cat "$vm/port") got=$out/pulled
options="-F none -i $key -o IdentitiesOnly=yes -o IdentityAgent=none -o BatchMode=yes -o ConnectTimeout=60
    -o StrictHostKeyChecking=no -o UserKnownHostsFile=$work/known"
rm -rf "$got" "$work/known"; mkdir -p "$got"
pull() { echo "get -rp /tallies $got" | sftp -q $options -P "$port" -b - tallies@127.0.0.1; }
published() { guest 'ls /data/release' | grep -q "$1"; }

# By this guest's clock, the quarter that was open when the store was prepared is over.
quarter=$(build/aids/stored "$work/store.img" "$(sed -n 's/^id *= *//p' "$site/site.ini")" | sed -n 's/^open //p')
check "$quarter has been closed and is put out" within 120 published "$quarter"
since=$(date +%s.%N)
check "staff fetch the tallies with sftp and their key" pull || exit 1
figure "one pull" "$(seconds "$since") s"
check "four quarters are there" test "$(ls -d "$got"/tallies/*-Q* | wc -l)" = 4
for folder in "$got"/tallies/*-Q*; do
    check "${folder##*/}: every file is as the sums say" sh -c "cd $folder && sha256sum --quiet -c SHA256SUMS"
    check "${folder##*/}: signed by this kiosk" sh -c "cd $folder && ssh-keygen -Y verify -q -f ../allowed_signers -I kiosk -n safeharbor -s SHA256SUMS.sig <SHA256SUMS"
done
printf x >>"$got/tallies/$quarter/SHA256SUMS"
check "a changed byte is no longer signed" sh -c "cd $got/tallies/$quarter && ! ssh-keygen -Y verify -q -f ../allowed_signers -I kiosk -n safeharbor -s SHA256SUMS.sig <SHA256SUMS"
closed=$(stored | sed -n "s/^closed $quarter visits=\([0-9]*\) .*high=\([0-9]*\)/\1 \2/p")
told=$(awk -F, '$5 == "visits" {v = $7} $5 == "burnout" {b = $7} END {print v, b}' "$got/tallies/$quarter"/*.csv)
check "the file says what the store has closed ($told)" test "$closed" = "$told"
check "43 visits are told as 40" test "${told% *}" = 40

sh tests/image/ssh-attacks.sh 127.0.0.1 "$port" "$key" | tee "$work/attacks.txt"
grep -q '^not ok' "$work/attacks.txt" && bad=1
held=$(grep -c '^ok' "$work/attacks.txt") through=$(grep -c '^not ok' "$work/attacks.txt")
figure "attacks with the pull key" "$held held, $through did not"
attack "12 stolen pull key" "$((held + through)) tries at a shell, another file, a tunnel, a change" "$through got through" 0

open=$(guest "cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | awk '\$4 == \"0A\" {print \$2}'" | sed 's/.*://' | sort -u)
check "only port 22 listens" test "$open" = 0016
port_n=$(printf '%d ' $(printf '0x%s ' $open))

# Only what was asked for: the answers above, and the network's own lease of an address, renewed
# within a day.
sleep 5
size_before=$(stat -c %s "$vm/packets.pcap")
sleep 120
sent=$(packets_since "$size_before")
check "no packet leaves unasked in two minutes" test "$sent" = 0
attack "11 neighbor in the network, after a pull" "two minutes with ssh on; every port that listens" "$sent packets sent unasked; port ${port_n% }" "0; port 22"
for closed_port in 23 25 53 80 111 123 443 631 2049 5353 5355 6000 8080 9100; do
    other=$((port + 1000 + closed_port % 1000))
    "$bin/vm" qmp "{\"execute\": \"human-monitor-command\", \"arguments\": {\"command-line\": \"hostfwd_add net tcp:127.0.0.1:$other-:$closed_port\"}}" >/dev/null
    timeout 2 ssh-keyscan -T 1 -p $other 127.0.0.1 >/dev/null 2>&1
done
build/aids/packets "$vm/packets.pcap" "$size_before" >"$work/packets.txt"
check "at other ports nobody answers, not even to refuse" test "$(grep -c '^tcp\|^ip ' "$work/packets.txt")" = 0
exit $bad
