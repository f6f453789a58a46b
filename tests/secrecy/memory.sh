#!/bin/sh
# Looks through all of the kiosk's memory for a visit's answers, chosen pixels and touches: they are
# found during the visit (so the scan can see), and gone after it, however it ended. The same on a
# display that keeps three pictures; and the screen is as it was before the visit, to the pixel.
# Then with a planted bug, which must be found.
# shellcheck disable=SC2086 # $order and $points are words
cd "$(dirname "$0")/../.." || exit 1
. tests/programs/lib-window.sh
begin
program=build/aids/kiosk-buffers
make -s $program || exit 1
site=$work/site
cp -r assets/sites/peer-support "$site"
sed -i 's/^checks *=.*/checks = cbi/; s/^tallies.*/tallies = off/; s/^idle_seconds.*/idle_seconds = 60/' "$site/site.ini"

# The 19 options of the Copenhagen Burnout Inventory, in an order that occurs nowhere by chance, as
# the bytes that hold the answers; and a run of the pixels behind a chosen answer.
order="3 1 4 0 2 4 1 0 3 2 0 4 2 3 1 1 4 2 0"
answers=$(printf '%02x' $order)
selected=e8ebdc00x16

go() { act "$@" || exit 1; }
# Up to the last answer, which is on the glass; the result is not asked for yet.
visit() {
    go touch "Touch"; go touch "Start"; go touch "Do a self-check"; go touch "Start"
    go touch "Skip"
    first=true
    for answer in $order; do
        $first || go touch "Next"
        first=false
        go touch "$(option_at "$answer")"
    done
}
come() { visit; expect; }

# Where this visit will touch, from the same steps without the window. Bytes that happen to be in
# some table before anybody came prove nothing, so they are not looked for.
plan() {
    tap() { echo "$1" | tr ' ' , >>"$work/taps"; }
    visit
    . tools/desk/play.sh
    : >"$work/steps"
    points=$(sort -u "$work/taps" | sed 's/.*/i32:& i16:& fix:& f64:&/')
    scan
    points=$(awk 'NR > 2 && $1 == 0 {print $2}' "$work/scan")
}
scan() { build/aids/scan "$kiosk" "$answers" "$selected" $points >"$work/scan"; }
# Answers and pixels, and at least one of the touches in one of its forms.
found() { scan; awk 'NR < 3 && $1 == 0 {bad = 1} NR > 2 {n += $1} END {exit bad || !n}' "$work/scan" || { cat "$work/scan"; false; }; }
clean() { scan; awk '$1 != 0 {bad = 1} END {exit bad || NR < 30}' "$work/scan" || { cat "$work/scan"; false; }; }
as_before() { "$bin/grab" "$window" --like "$work/before.png" 5000; }
stopped() { grep -q '^State:.*stopped' "/proc/$kiosk/status"; }

HALT=yes; export HALT
start_kiosk
picture "$work/before.png"
plan
come
check "during a visit the answers, the chosen pixels and the touches are found" wait_until 5 found
go touch "Next"
go touch "Finish"
expect
check "after finishing nothing is found" clean
pass 5
: >"$work/steps"
expect
check "at the welcome screen nothing is found" clean
check "and it is as it was before the visit, to the pixel" as_before

come
check "in a second visit they are found again" wait_until 5 found
go touch "Stop"; go touch "Stop and erase"
expect
check "after stopping in the middle nothing is found" clean
pass 5; : >"$work/steps"; expect
check "the welcome screen after stopping is as it was before, to the pixel" as_before

come
check "in a third visit they are found again" wait_until 5 found
pass 61
check "while the notice shows, the answers are still there to come back to" \
    sh -c "build/aids/scan $kiosk $answers | grep -vq '^0'"
pass 46
check "after walking away nothing is found" wait_until 5 clean
pass 5; : >"$work/steps"; expect
check "the welcome screen after walking away is as it was before, to the pixel" as_before

come
check "in a fourth visit they are found again" wait_until 5 found
go key hide
pass 31
check "half a minute after Hide nothing is found" wait_until 5 clean
: >"$work/steps"; expect

# The kiosk with the turned clock stops at its very end, so that we can look at what is left.
come
check "in a fifth visit they are found again" wait_until 5 found
kill "$kiosk"
check "the kiosk ends when it is told to" wait_until 5 stopped
check "when it ends in the middle of a visit nothing is found" clean
stop_kiosk
echo "attack | 8 the next visitor | 5 visits, scans after finish, stop, timeout, Hide and SIGTERM, each found during the visit | $([ $bad = 0 ] && echo 0 || echo some) patterns left of $(awk 'END {print NR}' "$work/scan") | 0"

# With a planted bug, the scan right after a visit must not be clean. A bug that leaves buffers out
# shows when the last answer's picture is the last but one.
bugs=no-neutral-frames
[ -z "${LONG-}" ] || bugs="no-neutral-frames answers-kept queue-kept"
for bug in $bugs; do
    program=$(sh tests/planted/build.sh "$bug" build/aids/kiosk-buffers) || exit 1
    start_kiosk
    come
    case $bug in
    no-neutral-frames) kill "$kiosk"; wait_until 5 stopped || exit 1 ;;
    *) go touch "Next"; go touch "Finish"; expect ;;
    esac
    scan
    left=$(awk '$1 != 0 {n++} END {print n + 0}' "$work/scan")
    check "planted, $bug: found" test "$left" -gt 0
    echo "attack | 8 the next visitor, planted: $bug | 1 visit | caught: $left patterns left | must be over 0"
    stop_kiosk
done
exit $bad
