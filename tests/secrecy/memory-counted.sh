#!/bin/sh
# The kiosk forgets what it had counted: the cell of a visit is found in its memory while it is sent
# to tallyd, or waits for it, and is gone when tallyd has it; likewise what it tells checkin, with
# whether the visitor agreed. Then with a planted bug, which must be found.
# shellcheck disable=SC2086 # $traces is words
cd "$(dirname "$0")/../.." || exit 1
. tests/programs/lib-window.sh
begin
program=build/aids/kiosk-halt
make -s $program build/bin/tallyd build/bin/checkin-desk build/bin/lines || exit 1
HALT_IN=$work; export HALT_IN

# A message with a cell, one that says that somebody arrived; and the cell, of the high band, as it stands in an effect, in the outbox
# and in the message, with nothing after it.
version=$(sed -n "s/.*MESSAGE_VERSION = \([0-9]\).*/\1/p" app/core/wire/message.h)
traces="534842520${version}07 534842520${version}02 010101000000000000000000000000000000000000000000"
scan() { build/aids/scan "$kiosk" $traces >"$work/scan"; }
left() { awk '$1 > 0 {n++} END {print n + 0}' "$work/scan"; }
clean() { scan; [ "$(left)" = 0 ] || { cat "$work/scan"; false; }; }
found() { scan; [ "$(left)" = 2 ] || { cat "$work/scan"; false; }; }
stopped() { grep -q '^State:.*stopped' "/proc/$kiosk/status"; }
start_tallyd() { "$bin/tallyd" --state "$work" --site "$site" 2>>"$work/tallyd.txt" & tallyd=$!; wait_until 10 test -S "$work/tallyd/tallyd.sock"; }
# A visit up to its last answer, with which its cell is sent.
send_cell() {
    visit "Count my visit" 2 3 3 3
    go touch "$(option_at 3)"
    expect || exit 1
    : >"$work/count"
    go touch "Next"
}
go_on() { # PLACE [STEP]
    rm "$work/$1"; kill -s CONT "$kiosk"
    [ -z "${2-}" ] || echo "$2" >>"$work/steps"
    expect || exit 1
}

start_tallyd
trap 'kill -9 $tallyd 2>/dev/null; finish' EXIT
start_kiosk
check "before anybody came nothing is found" clean
send_cell
check "the kiosk stops while it sends the cell" wait_until 10 stopped
check "then the message and the cell are found" found
go_on count
check "when tallyd has it nothing of it is found, with the result still on the glass" wait_until 5 clean
go touch "Finish"; expect; pass 5; echo "terms told" >"$work/steps"; expect

visit "Count my visit" 2 3 3 3
kill -9 "$tallyd"; wait "$tallyd" 2>/dev/null
go touch "$(option_at 3)"; go touch "Next"; go touch "Finish"
expect
scan
check "with tallyd away the cell of a visit that is over waits" test "$(left)" = 1
start_tallyd
check "when tallyd is back and has it nothing is found" wait_until 10 clean

# So that the kiosk knows of lamps, it starts anew beside checkin.
stop_kiosk
"$bin/checkin-desk" --state "$work" --site "$site" 2>>"$work/checkin.txt" & checkin=$!
trap 'kill -9 $tallyd $checkin 2>/dev/null; finish' EXIT
wait_until 10 "$bin/lines" --state "$work" list
start_kiosk
printf 'terms told\nlines ready\n' >"$work/steps"; expect
go touch "Touch"; go touch "Count my visit"; go touch "$(words A2 checkin)"
: >"$work/send"
go touch "Light the lamp"
check "the kiosk stops while it tells checkin" wait_until 10 stopped
scan
check "then that is found" test "$(left)" = 1
go_on send "room told"
check "when checkin has it nothing is found" wait_until 5 clean
stop_kiosk; kill -9 "$checkin"

bug=outbox-kept
program=$(sh tests/planted/build.sh $bug build/aids/kiosk-halt) || exit 1
start_kiosk
visit "Count my visit" 2 3 3 3 3; finish_visit
scan
check "planted, $bug: found" test "$(left)" -gt 0
echo "attack | 8 the cell of a visit | 2 visits and a check-in, found while they are sent or wait | $([ $bad = 0 ] && echo 0 || echo some) traces left | 0"
echo "attack | 8 the cell of a visit, planted: $bug | 1 visit | caught: $(left) traces left | must be over 0"
exit $bad
