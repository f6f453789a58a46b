#!/bin/sh
# Measures the idle kiosk; its start, and what a touch takes, against a bare SDL2 program that draws
# as many words; the work of every screen, and of reading files. Noise can reach about 1.5x: read the
# ratios. usage: run.sh [SECONDS]
# shellcheck disable=SC2046,SC2086 # a command line is words
set -eu
cd "$(dirname "$0")/../.."
bin=build/bin alone=--alone site=assets/sites/peer-support size=1280x800@10.1 seconds=${1-30}
make -s build/aids/stopwatch build/aids/taps build/aids/bare build/aids/reading build/aids/work build/aids/touches
work=$(mktemp -d)
kiosk=
finish() { [ -z "$kiosk" ] || kill "$kiosk" 2>/dev/null || true; lose_display; rm -rf "$work"; }
. tools/desk/play.sh
trap finish EXIT
trap 'exit 1' INT TERM
start_display 1280x800
words=$("$bin/shot" --site $site --size $size --screen welcome --words | wc -w)
kiosk_line="$bin/kiosk --state $work --site $site --size $size"
bare_line="build/aids/bare assets/fonts/AtkinsonHyperlegible-Regular.ttf $words"

of_a_thread() { awk '/ctxt_switches/ {n += $2} END {print n}' /proc/"$kiosk"/task/*/status; }
$kiosk_line 2>"$work/kiosk.txt" &
kiosk=$!
find_window
sleep 1
before=$(of_a_thread); sleep "$seconds"; after=$(of_a_thread)
awk -v n=$((after - before)) -v s="$seconds" \
    'BEGIN {printf "idle: %.1f wakeups/s (%d context switches in %d s, reach 0.0)\n", n / s, n, s}'
echo "threads: $(ls /proc/$kiosk/task | wc -l) (reach 1)"
awk '/^Anonymous/ {printf "anonymous memory: %.1f MB, frame buffers are shared (reach 6 at most)\n", $2 / 1024}' /proc/$kiosk/smaps_rollup
awk '/^Pss:/ {printf "proportional memory: %.1f MB\n", $2 / 1024}' /proc/$kiosk/smaps_rollup

# From the menu to a check's first page and back, and as many words at once as that has.
act touch Touch; act touch Start
there=$(middle_of "Do a self-check"); echo "touch Do a self-check" >>"$work/steps"
touched=$(draw --words | wc -w)
ours=$(build/aids/taps "$window" $there $(middle_of Back) 20)
kill $kiosk; wait $kiosk 2>/dev/null || true
build/aids/bare assets/fonts/AtkinsonHyperlegible-Regular.ttf "$touched" & kiosk=$!
wait_until 20 xdotool search --onlyvisible --name '^bare$'
bare=$(build/aids/taps "$(xdotool search --onlyvisible --name '^bare$')" 40 40 50 50 20)
kill $kiosk; wait $kiosk 2>/dev/null || true
kiosk=
echo "$ours $bare $touched" | awk '{
    printf "touch to done: kiosk %.1f ms (95 in 100: %.1f), bare SDL2 with %d words %.1f ms (%.1f): %.2fx (reach 1.5x)\n", $1, $2, $5, $3, $4, $1 / $3}'

files_of() { # everything that a program reads to start
    { echo "$1"; ldd "$1" | awk '$3 ~ /^\// {print $3}'; find assets -type f; } | sort -u
}
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
start() { # cold|warm LINE: median of seven
    i=0
    while [ $i -lt 7 ]; do
        if [ "$1" = cold ]; then build/aids/stopwatch --cold $(files_of "${2%% *}") -- $2 2>/dev/null
        else build/aids/stopwatch $2 2>/dev/null; fi
        i=$((i + 1))
    done | median
}
for how in warm cold; do
    start $how "$bare_line" >/dev/null
    ours=$(start $how "$kiosk_line") bare=$(start $how "$bare_line")
    awk -v how=$how -v a="$ours" -v b="$bare" -v w="$words" 'BEGIN {
        printf "%s start to a settled first screen: kiosk %.0f ms, bare SDL2 with %d words %.0f ms: %.2fx (reach 1.5x)\n", how, a, w, b, a / b}'
done
sh tests/house/work.sh
sh tests/house/touches.sh
echo "reading files that are wrong from end to end:"
build/aids/reading
