#!/bin/sh
# The appliance's one-shots, in a folder that plays the whole system: which clock is trusted, when
# sshd runs, what happens to the data partition, and which byte says that a start was good.
set -u
cd "$(dirname "$0")/../.." || exit 1
here=overlays/rootfs/usr/lib/safeharbor
root=$(mktemp -d) bad=0
trap 'rm -rf "$root"' EXIT
mkdir -p "$root/bin" "$root/run/safeharbor/checkin" "$root/run/systemd/timesync" "$root/sys/class/rtc/rtc0" "$root/data/release" "$root/dev/disk/by-partuuid"
export PATH="$root/bin:$PATH:/usr/sbin:/sbin"
say() { [ "$1" = 0 ] && echo "ok - $2" || { echo "not ok - $2"; bad=1; }; }
stub() { printf '#!/bin/sh\n%s\n' "$2" >"$root/bin/$1"; chmod 755 "$root/bin/$1"; }

# --- clock: the system is of 2026-01-01; date, clock on the board, last close, kernel's word ---
cp $here/clock "$root/clock"; touch -d 2026-01-01 "$root/clock"
at() { TZ=UTC env PATH="${PATH#*:}" date -d "$1" +%s; }
clock_is() { # WORD SENTENCE NOW BOARD [LAST-CLOSE]
    stub date "echo $(at "$3")"
    rm -rf "$root/data/release"/* "$root/sys/class/rtc/rtc0/since_epoch"
    [ -z "$4" ] || at "$4" >"$root/sys/class/rtc/rtc0/since_epoch"
    [ -z "${5-}" ] || { mkdir "$root/data/release/period"; touch -d "$5 UTC" "$root/data/release/period"; }
    sh "$root/clock" "$root" 2>/dev/null
    [ "$(cat "$root/run/safeharbor/clock")" = "$1" ]; say $? "$2"
}
stub dmesg :
clock_is trusted "a clock on the board that is later than the system is trusted" 2026-05-01 2026-05-01
clock_is untrusted "no clock on the board: no trust" 2026-05-01 ""
clock_is untrusted "a clock earlier than the system is not trusted" 2025-05-01 2025-05-01
clock_is trusted "nearly 15 years after the system it is" 2040-12-01 2040-12-01
clock_is untrusted "15 years after the system it is not any more" 2041-02-01 2041-02-01
clock_is trusted "a clock later than the last close is trusted" 2026-05-01 2026-05-01 2026-04-01
clock_is untrusted "a clock earlier than the last close is not trusted" 2026-03-01 2026-03-01 2026-04-01
clock_is untrusted "a system that goes another way than the board is not trusted" 2026-05-01 2026-06-01
stub dmesg 'echo "rtc-ds1307 1-0068: SET TIME!"'
clock_is untrusted "a clock that had stopped is not trusted" 2026-05-01 2026-05-01
stub dmesg :
clock_is untrusted "nor at the next start, when the mark is gone" 2026-05-01 2026-05-01
: >"$root/run/systemd/timesync/synchronized"
clock_is trusted "a time server has answered" 2026-05-01 ""
rm "$root/run/systemd/timesync/synchronized"
clock_is trusted "and with it the board's clock was set" 2026-05-01 2026-05-01
echo trusted >"$root/elsewhere"; ln -s "$root/elsewhere" "$root/run/safeharbor/clock.new"
clock_is untrusted "somebody's link in the folder is not written through" 2026-05-01 ""
[ "$(cat "$root/elsewhere")" = trusted ]; say $? "and what it points to stays as it was"

# --- sshd: the site's word and the key's ---------------------------------------------------
stub systemctl "echo \"\$*\" >$root/asked"
gate_is() { # start|stop MODE KEY
    echo "$2" >"$root/run/safeharbor/ssh-mode"; echo "$3" >"$root/run/safeharbor/checkin/key"
    sh $here/ssh-gate "$root"
    [ "$(cat "$root/asked")" = "$1 tallies-sshd.service" ]; say $? "ssh = $2, key $3: $1"
}
gate_is stop off off; gate_is stop off on; gate_is start always off
gate_is stop key-switch off; gate_is start key-switch on; gate_is stop nonsense on
gate_finds() { # WHAT
    timeout 10 sh $here/ssh-gate "$root" && [ "$(cat "$root/asked")" = "stop tallies-sshd.service" ]; say $? "$1 in the key's place: stop"
    rm "$root/run/safeharbor/checkin/key"
}
echo key-switch >"$root/run/safeharbor/ssh-mode"; rm "$root/run/safeharbor/checkin/key"
echo on >"$root/on"; ln -s "$root/on" "$root/run/safeharbor/checkin/key"; gate_finds "a link"
mkfifo "$root/run/safeharbor/checkin/key"; gate_finds "a pipe that nobody writes to"
rm "$root/run/safeharbor/ssh-mode"
sh $here/ssh-gate "$root" 2>/dev/null; [ "$(cat "$root/asked")" = "stop tallies-sshd.service" ]; say $? "nobody has said anything: stop"

# --- data partition ------------------------------------------------------------------------
disk=$root/disk
data() { sh $here/data "$disk" >/dev/null 2>&1; }
features() { dumpe2fs -h "$disk" 2>/dev/null | sed -n 's/^Filesystem features: *//p'; }
uuid() { dumpe2fs -h "$disk" 2>/dev/null | sed -n 's/^Filesystem UUID: *//p'; }
truncate -s 64M "$disk"
data; [ -n "$(features)" ]; say $? "an empty partition gets a file system"
features | grep -q has_journal; [ $? = 1 ]; say $? "without a journal"
was=$(uuid)
data; [ "$(uuid)" = "$was" ]; say $? "a good one is kept"
dd if=/dev/zero of="$disk" bs=1024 seek=1 count=1 conv=notrunc 2>/dev/null
data; [ "$(uuid)" = "$was" ]; say $? "one whose first block is lost is mended"
dd if=/dev/urandom of="$disk" bs=1M count=64 conv=notrunc 2>/dev/null
data; [ -n "$(features)" ] && [ "$(uuid)" != "$was" ]; say $? "one that cannot be mended is made anew"

# --- the byte ------------------------------------------------------------------------------
head -c 4096 /dev/urandom >"$root/dev/vda"; cp "$root/dev/vda" "$root/was"
printf 2 | dd of="$root/dev/vda" bs=1 seek=512 conv=notrunc 2>/dev/null
mkdir -p "$root/sys/devices/vda/vda1" "$root/sys/class/block"
: >"$root/dev/vda1"; ln -s ../../vda1 "$root/dev/disk/by-partuuid/5afe4a2b-01"; ln -s ../../devices/vda/vda1 "$root/sys/class/block/vda1"
sh $here/boot-good "$root"
[ "$(dd if="$root/dev/vda" bs=1 skip=512 count=1 2>/dev/null)" = 0 ]; say $? "a good start is counted back to 0"
printf 0 | dd of="$root/was" bs=1 seek=512 conv=notrunc 2>/dev/null
cmp -s "$root/dev/vda" "$root/was"; say $? "and no other byte of the disk changes"
exit $bad
