#!/bin/sh
# The real window, touched through a whole default self-check. After each touch the window must
# show, pixel for pixel, what the app draws without a display.
# shellcheck disable=SC2086 # $place is two words
cd "$(dirname "$0")/../.." || exit 1
. tests/programs/lib-window.sh
begin
start_kiosk
same=true
go() { act "$@" && expect || { echo "after: $*"; same=false; }; }

check "the first screen is what the app draws without a display" expect
picture "$work/before.png"
. tests/programs/lib-self-check.sh
check "every screen of a self-check is drawn alike in the window and without one" $same
check "a result in words is on the glass, and that it is no diagnosis" says "$(words C6 moment)"
go touch "Urgent help"
check "urgent help is one touch away from the result" expect
go touch "Back"
go touch "Finish"
check "all clear is said" expect
pass 5; echo "wait 5" >>"$work/steps"
check "the welcome screen is the same to the pixel before and after the visit" \
    "$bin/grab" "$window" --like "$work/before.png" 3000

# A finger that slides off its target has changed its mind.
act touch "Touch"
check "a touch starts a visit" expect
place=$(middle_of "Start"); let_time_pass
xdotool mousemove --window "$window" ${place% *} ${place#* } mousedown 1 mousemove --window "$window" 5 400 mouseup 1
act key next # comes after it: its ring is on the screen of before
check "sliding off a target cancels" expect

kill "$kiosk"; wait "$kiosk"; status=$?
kiosk=
check "the kiosk ends well when it is told to" [ $status = 0 ]
exit $bad
