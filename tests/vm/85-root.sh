#!/bin/sh
# One byte of the root slot is changed: the board does not run this system. It starts again twice,
# then stops on the card; with the byte put back it runs.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/vm/lib.sh
flip() { # OFFSET in the partition: the byte there becomes its complement
    at=$(($(part_at "$card" 2) + $1))
    byte=$(od -An -tu1 -j $at -N 1 "$card")
    printf %b "\\0$(printf %03o $((255 - byte)))" | dd of="$card" bs=1 seek=$at conv=notrunc status=none
}
failures() { od -An -c -j 512 -N 1 "$card" | tr -d ' '; }
# By hand, a byte that is read at once: in the file system's first block, after its own header.
new_card
flip 200
power_on --plain
since=$(date +%s.%N)
check "it starts again" within 120 sh -c "[ \"\$(od -An -c -j 512 -N 1 '$card' | tr -d ' ')\" -ge 2 ]"
check "after three failures it counts no more" within 240 sh -c "[ \"\$(od -An -c -j 512 -N 1 '$card' | tr -d ' ')\" = 0 ]"
figure "one byte of the root flipped, until it stays on the card" "$(seconds "$since") s"
check "and stays on the card" within 60 glass_is "$the_card"
sleep 20
check "twenty seconds later it is still there" glass_is "$the_card"
picture stopped "one byte of the root is another: it stays on the card"
"$bin/vm" kill
flip 200
power_on --plain
welcomes 240
see mended "with the byte put back it starts"
exit $bad
