#!/bin/sh
# Each part of the card that may fail: the screens go on, the crisis lines show, and the status tells.
# usage: 90-partitions.sh [--long]     long: each part zeroed, full of noise, filled up, and read-only
set -u
cd "$(dirname "$0")/../.."
. tests/vm/lib.sh
noise() { # PARTITION [BYTES]
    dd if=/dev/urandom of="$card" bs=1M oflag=seek_bytes iflag=count_bytes seek="$(part_at "$card" "$1")" \
        count="${2-$(part_bytes "$card" "$1")}" conv=notrunc status=none
}
zeros() { dd if=/dev/zero of="$card" bs=1M oflag=seek_bytes iflag=count_bytes seek="$(part_at "$card" "$1")" count="$(part_bytes "$card" "$1")" conv=notrunc status=none; }
status() { guest 'cat /data/release/status.txt 2>/dev/null; cat /run/safeharbor/staff'; }
says() { within 90 sh -c "$bin/vm run 'cat /data/release/status.txt /run/safeharbor/staff 2>/dev/null' | tee '$work/status.txt' | grep -qE '$1'"; }
# What holds whatever has failed.
goes_on() { # FAULT
    begin_visit; see "$1-welcome" "$2: it welcomes" 240
    go touch "Urgent help" && see "$1-urgent" "$2: the crisis lines show"
    "$bin/vm" up 120; within 180 settled
    "$bin/vm" press door
    check "$2: the door button lights the lamp" sh -c "$bin/vm lamps | grep -qx 'room1-lamp steady'"
}
fault() { # NAME SENTENCE COMMAND...
    name=$1 said=$2; shift 2
    end_guest; busy_card; "$@"
    power_on --rtc "$later"
    goes_on "$name" "$said"
}

fault store-noise "the store is full of noise" noise 3
check "the status says that the store began anew" says 'store.*clean-start'
begin_visit
fault data-noise "the data partition is full of noise" noise 4
check "it is made anew and the closed quarters are put out" within 90 sh -c "[ \"\$($bin/vm run 'ls -d /data/release/*-Q*' | wc -l)\" = 4 ]"
exit $bad
