#!/bin/sh
# The plug, pulled at random moments: while it starts, in a visit, while counts are stored, while a
# quarter closes. Each time: what was acknowledged is in the store, once; root and boot partitions are
# byte for byte as shipped; and it starts again to Welcome.
# usage: 80-cuts.sh [HOW-MANY]
set -u
cd "$(dirname "$0")/../.."
. tests/vm/lib.sh
many=${1-5}
number_of() { stored | sed -n "s/^$1 //p"; }
some() { awk -v seed="$(od -An -N 4 -tu4 /dev/urandom)" -v from="$1" -v to="$2" 'BEGIN {srand(seed); printf "%.2f", from + rand() * (to - from)}'; }
unharmed() { # partitions that nothing may write
    for part in 1 2; do
        part_get "$card" $part "$work/part.img"
        cmp "$work/part.img" "$work/shipped-$part.img" || return 1
    done
}
starts_again() { welcomes 240 && "$bin/vm" up 120; }

# Each way leaves in $least and $most what the store may hold.
cut_in_boot() { sleep "$(some 1 60)"; }
cut_in_visit() {
    starts_again || return
    moment=$(some 1 12)
    (for label in Touch "Count my visit" "Do a self-check" Start "About the same"; do act touch "$label" 2>/dev/null; done) &
    toucher=$!; sleep "$moment"; kill $toucher 2>/dev/null; wait $toucher 2>/dev/null
}
# Counts as fast as tallyd makes them durable; the guest's first serial line has each as it is told.
cut_in_commit() {
    starts_again || return
    guest 'cp /run/test/count /tmp 2>/dev/null; (/run/test/count /run/safeharbor visits 1000000 0 >/dev/ttyAMA0 2>&1 &)'
    sleep "$(some 1 6)"
}
cut_in_close() {
    end_guest; part_put "$card" 3 "$work/store.img"; power_on --rtc "$later"
    sleep "$(some 15 45)"
}

busy_card
for part in 1 2; do part_get "$card" $part "$work/shipped-$part.img"; done
cut=0
while [ $cut -lt "$many" ]; do
    cut=$((cut + 1))
    case $((cut % 5)) in 1) way=commit ;; 2) way=visit ;; 3) way=close ;; 4) way=boot ;; 0) way=commit ;; esac
    before=$(number_of visits); least=$before most=$((before + 1))
    [ $way = close ] || power_on --rtc "$later"
    since=$(date +%s.%N)
    cut_in_$way
    case $way in
    commit)
        "$bin/vm" kill
        told=$(tr -d '\r' <"$vm/serial.log" | sed -n 's/^counted \([0-9]*\)$/\1/p' | tail -n 1)
        base=0; [ "$(number_of open)" = "$quarter" ] && base=$before
        least=$((base + ${told:-0})); most=$((least + 1)) ;;
    *) "$bin/vm" kill ;;
    esac
    stored >"$work/after-cut.txt"
    echo "# cut $cut, in $way after $(seconds "$since") s: $(paste -sd ' ' "$work/after-cut.txt")"
    now=$(number_of visits)
    check "cut $cut, in $way: boot and root partition are untouched" unharmed
    check "cut $cut, in $way: the store is whole" grep -qx found "$work/after-cut.txt"
    check "cut $cut, in $way: no count is lost or doubled ($least to $most: $now)" test "$now" -ge "$least" -a "$now" -le "$most"
done
power_on --rtc "$later"
check "after the last cut it starts again" starts_again
picture after-cuts "after $many power cuts it welcomes"
exit $bad
