#!/bin/sh
# The plug is pulled at random moments: while it starts, in a visit, while counts are stored, while
# a quarter closes and is put out. Half of what was written and not yet flushed lands. Each time:
# what was acknowledged is in the store, once; a quarter closes once, with one noise; root and boot
# partition are byte for byte as shipped; it starts again.
# usage: 80-cuts.sh [--long]      30 times; otherwise 5
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/vm/lib.sh
many=5; [ "${1-}" != --long ] || many=30
id=$(sed -n 's/^id *= *//p' assets/sites/peer-support/site.ini)

some() { awk -v r="$(od -An -N 4 -tu4 /dev/urandom)" -v from="$1" -v to="$2" 'BEGIN {printf "%.2f", from + r / 4294967296 * (to - from)}'; }
look() { # what the card's store holds: $found $open $visits $closed
    stored >"$work/look.txt" 2>&1
    found=$(sed -n 1p "$work/look.txt") open=$(sed -n 's/^open //p' "$work/look.txt")
    visits=$(sed -n 's/^visits //p' "$work/look.txt") closed=$(grep "^closed $quarter " "$work/look.txt")
}
fresh_card() {
    busy_card
    frozen="" quarter=$(build/aids/stored "$work/store.img" "$id" | sed -n 's/^open //p')
    for part in 1 2; do part_get "$card" $part "$work/shipped-$part.img"; done
    look; left_open=$open left=$visits
}
untouched() { # partitions that nothing may write
    for part in 1 2; do
        part_get "$card" "$part" "$work/part.img"
        cmp "$work/part.img" "$work/shipped-$part.img" || return 1
    done
}
whole_release() { guest "cd /data/release/$quarter && sha256sum -c SHA256SUMS && ls SHA256SUMS.sig"; }
is_left() { # the store still says what the cut left, or has closed the quarter since
    look
    if [ "$open" = "$left_open" ]; then [ "$visits" = "$left" ]; else [ "$left_open" = "$quarter" ] && [ "$visits" = 0 ]; fi
}
one_noise() { # the closed quarter says for ever what it first said
    [ -n "$closed" ] || return 0
    [ -n "$frozen" ] || frozen=$closed
    [ "$closed" = "$frozen" ] || { echo "$closed; before: $frozen"; return 1; }
}
# Welcome comes, all units are up, and nothing was lost on the way.
starts_again() {
    check "$1: it starts again" welcomes 240
    "$bin/vm" up 120; within 180 settled
    check "$1: the store says what the cut left ($left)" is_left
    check "$1: $quarter is put out, whole and signed" within 60 whole_release
    left=$visits left_open=$open
}

cut_in_boot() { sleep "$(some 1 50)"; }
cut_in_visit() {
    starts_again "$after"
    (for label in Touch "Count my visit" "Do a self-check" Start "Skip"; do act touch "$label"; done
    for answer in 1 0 2 1 0; do act touch "$(option_at "$answer")"; act touch Next; done; act touch Finish) >/dev/null 2>&1 &
    toucher=$!; sleep "$(some 2 25)"; kill "$toucher" 2>/dev/null; wait "$toucher" 2>/dev/null
}
# As fast as tallyd makes counts durable; the first serial line shows each one as soon as it is
# acknowledged.
cut_in_commit() {
    starts_again "$after"
    guest '/run/test/count /run/safeharbor visits 1000000 >/dev/ttyAMA0 2>&1 &'
    sleep "$(some 0.5 6)"
}
cut_in_close() {
    "$bin/vm" up 120
    within 120 active tallyd
    sleep "$(some 0 10)"
}

fresh_card
cut=0 after="the first start"
while [ $cut -lt "$many" ]; do
    cut=$((cut + 1))
    case $((cut % 5)) in 1) way=close ;; 2 | 4) way=commit ;; 3) way=boot ;; 0) way=visit ;; esac
    [ "$way" != close ] || [ $cut = 1 ] || fresh_card
    cp --sparse=always "$card" "$work/before.img"
    power_on --rtc "$later" --record "$work/writes"
    "cut_in_$way"
    "$bin/vm" kill
    took=$(seconds "$started")
    mv "$work/before.img" "$card"; landed=$(build/aids/landing "$card" "$work/writes" "$cut")
    told=$(tr -d '\r' <"$vm/serial.log" | sed -n 's/^counted \([0-9]*\)$/\1/p' | tail -n 1)
    look
    base=$left; [ "$open" = "$left_open" ] || base=0
    least=$((base + ${told:-0})) most=$((base + ${told:-0}))
    case $way in commit | visit) most=$((most + 1)) ;; esac
    after="cut $cut, in $way"
    echo "# $after, $took s after power on: $landed; $(paste -sd ' ' "$work/look.txt")"
    check "$after: the store is whole" test "$found" = found
    check "$after: nothing is lost, nothing doubled: $least to $most, it has $visits" test "$visits" -ge "$least" -a "$visits" -le "$most"
    check "$after: no other quarter is open than the next" test "$open" = "$left_open" -o "$left_open" = "$quarter"
    check "$after: what was closed has not changed" one_noise
    check "$after: boot and root partition are as shipped" untouched
    left=$visits left_open=$open
done
power_on --rtc "$later"
starts_again "$after"
picture after-cuts "after $many power cuts it welcomes"
exit $bad
