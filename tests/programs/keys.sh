#!/bin/sh
# The real window, by keys alone: next and select reach everything, and the ring that shows where
# one is can be seen on the glass. After each key the window shows what the app draws without a display.
cd "$(dirname "$0")/../.." || exit 1
. tests/programs/lib-window.sh
begin
start_kiosk
same=true
press() { act key "$1" && expect || { echo "after key: $1"; same=false; }; }

# Next until the ring is on what we want, then select; on to the next page if it is not on this one.
find_by_next() {
    first=
    while :; do
        act key next || return 1
        now=$(focused)
        case $now in "$1"*) return 0 ;; esac
        [ "$now" != "$first" ] || return 1
        [ -n "$first" ] || first=$now
    done
}
go() { # touch LABEL
    if ! find_by_next "$2"; then
        find_by_next "More" && press select && find_by_next "$2" || { echo "no key reaches: $2"; same=false; return; }
    fi
    expect || { echo "no ring on: $2"; same=false; }
    press select
}

picture "$work/before.png"
press select
check "a key starts a visit" expect
sed '/"Touch"/d' tests/programs/lib-self-check.sh >"$work/rest.sh"
# shellcheck source=/dev/null # written above
. "$work/rest.sh"
check "keys alone bring a whole self-check to its result" says "$(words C6 moment)"
check "after each key the ring and the screen are as drawn without a display" $same
press urgent
check "the urgent key shows the numbers" says "988"
press back
check "the back key goes back to the result" says "$(words C6 moment)"
press hide
check "the hide key shows the welcome screen" says "Welcome"
"$bin/grab" "$window" --like "$work/before.png" 3000
check "hidden and waiting look the same to the pixel" [ $? = 0 ]
let_time_pass
xdotool key a 7 F5 period
act key next # comes after them: its ring is on the screen of before
check "other keys do nothing" expect
exit $bad
