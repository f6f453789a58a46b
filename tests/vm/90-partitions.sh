#!/bin/sh
# Each part of the card fails: the screens go on, the crisis lines show, the door button lights the
# lamp, and the status says to staff what is wrong.
# usage: 90-partitions.sh [--long]     long: the store and the data also as zeros
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/vm/lib.sh
over() { # NOISE|ZEROS PARTITION
    source=/dev/urandom; [ "$1" != zeros ] || source=/dev/zero
    dd if=$source of="$card" bs=1M oflag=seek_bytes iflag=count_bytes seek="$(part_at "$card" "$2")" \
        count="$(part_bytes "$card" "$2")" conv=notrunc status=none
}
told() { guest 'cat /data/release/status.txt /run/safeharbor/staff 2>/dev/null'; }
tells() { told >"$work/told.txt"; grep -qE "$1" "$work/told.txt" || { cat "$work/told.txt"; return 1; }; }
lit() { "$bin/vm" lamps | grep -qx 'room1-lamp steady'; }
dark() { "$bin/vm" lamps | grep -qx 'room1-lamp off'; }
goes_on() { # NAME FAULT
    begin_visit
    [ -z "${alone-}" ] || echo "lines ready" >"$work/steps" # checkin is there, tallyd is not
    see "$1-welcome" "$2: it welcomes" 60
    go touch "Urgent help" && see "$1-urgent-help" "$2: the crisis lines show"
    go touch Back; sleep 1
    "$bin/vm" press door; check "$2: the door button lights the lamp" lit
    "$bin/vm" press seen 2500
}
again() { # with the card in its new state
    power_on --rtc "$later" --no-keys
    welcomes "${1-240}"; "$bin/vm" up 120; within 180 settled
}

# --- while it runs --------------------------------------------------------------------------
need_guest
guest 'dd if=/dev/zero of=/data/full bs=64k 2>/dev/null; df /data | tail -n 1'
guest 'systemctl restart publish'
goes_on data-full "the data partition is full"
guest 'rm /data/full; mount -o remount,ro /data; systemctl restart publish'
goes_on data-readonly "the data partition is read-only"
guest 'mount -o remount,rw /data; busybox blockdev --setro /dev/vda3; systemctl restart tallyd; sleep 5; systemctl restart publish'
alone=--alone
goes_on store-readonly "the store is read-only"
alone=
check "the store is read-only: the status says so" within 60 tells '^store: (store-readonly|tallyd-away)'
guest 'busybox blockdev --setrw /dev/vda3; systemctl restart tallyd'

# --- from one start to the next -------------------------------------------------------------
begin_visit; end_guest
over noise 3; again
goes_on store-noise "the store is noise"
check "the store is noise: the status says that counting began anew" within 60 tells '^store: store-clean-start'

end_guest
echo "id = [" >"$work/site.ini"; fat_put "$card" "$work/site.ini" KIOSK/site.ini; again
goes_on folder-bad "the KIOSK folder cannot be used"
check "the KIOSK folder cannot be used: the status says so" within 60 tells '^content: stale-content'

end_guest
over noise 4; power_on --rtc "$later" --no-keys
"$bin/shot" --screen resting --size "$size" -o "$work/rest.png" # no word of a site is left
check "neither folder nor last good copy: the crisis lines show" within 240 glass_is "$work/rest.png"
picture card-only "neither folder nor last good copy"
"$bin/vm" up 120; within 180 settled
"$bin/vm" press door; check "neither folder nor last good copy: the door button lights the lamp" lit
check "neither folder nor last good copy: the status says so" within 90 tells '^content: card-only'
"$bin/vm" press seen 2500

[ "${1-}" = --long ] || exit $bad
for part in 3 4; do
    name=store; [ $part = 3 ] || name=data
    end_guest; busy_card; over zeros $part; again
    goes_on "$name-zeros" "the $name partition is zeros"
done
check "made anew, the data partition has the closed quarters" within 60 sh -c "[ \"\$($bin/vm run 'ls -d /data/release/*-Q*' | wc -l)\" = 4 ]"
exit $bad
