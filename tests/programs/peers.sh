#!/bin/sh
# The kiosk among the other programs: they may come late, die and come back, and the glass follows
# without being touched and never waits.
cd "$(dirname "$0")/../.." || exit 1
. tests/programs/lib-window.sh
begin
make -s build/bin/tallyd build/bin/checkin-desk build/bin/lines || exit 1
start() { "$bin/$1" --state "$work" --site "$site" 2>>"$work/$1.txt" & }
hears() { echo "$*" >>"$work/steps"; expect; }
lines() { "$bin/lines" --state "$work" "$@"; }
# Until checkin is heard, the same way leads to the screen without it.
offered() { go touch "Back"; go touch "I'm here for a visit"; draw -o "$work/want.png" && "$bin/grab" "$window" --like "$work/want.png" 500; }

start_kiosk
go touch "Touch"
check "without tallyd the consent screen says that nothing is counted" expect
start tallyd; tallyd=$!
check "tallyd comes, and the words change by themselves to what it counts" hears terms told
kill -9 $tallyd; wait $tallyd 2>/dev/null
check "tallyd dies, and what it told still holds" expect
go touch "Count my visit"
go touch "I'm here for a visit"
check "without checkin the kiosk says so, and how to call" expect

start checkin-desk; checkin=$!
echo "lines ready" >>"$work/steps"
check "checkin comes, and the lamp is offered" wait_until 1 offered
go touch "Light the lamp"
check "the lamp is on as soon as checkin has answered" hears room told
lines press seen
check "somebody presses Seen, and the visitor is told" hears room seen
kill -9 $checkin; wait $checkin 2>/dev/null
echo "lines lost" >>"$work/steps"
wait_until 5 grep -q '^kiosk 4 0 ' "$work/kiosk.txt" # a link is lost: that to checkin
act key next # comes after it
check "checkin dies, and the kiosk says nothing wrong" expect
start tallyd; tallyd=$!
go touch "OK"
check "the visit ends as any other" expect

# Staff come, in the middle of somebody's visit.
printf 'network = static\naddress = 192.0.2.17\nssh = key-switch\nfingerprint = SHA256:%s\n' \
    "Kp4xV0sQ/B7eYtRz2uHcLw8a+fJgD3kXoC9iUv1rE5M" >"$work/staff"
echo trusted >"$work/clock"
start checkin-desk; checkin=$!
check "checkin is there again" wait_until 5 lines list
echo "lines ready" >>"$work/steps"
pass 5; echo "wait 5" >>"$work/steps"
go touch "Touch"
lines turn key-switch on
check "the key is on: the visit gives way to the staff screen" hears turn on
echo "staff $work" >>"$work/steps"
go touch "Network"
check "which tells the address and the fingerprint that are in the files" expect
check "the key is written down for the appliance" grep -qx on "$work/checkin/key"
go touch "Urgent help"
check "Urgent help is one touch away there, too" expect
lines turn key-switch off
check "the key is off: the kiosk waits for the next visitor" hears turn off
check "and that is written down" grep -qx off "$work/checkin/key"
kill -9 $checkin; wait $checkin 2>/dev/null
kill -9 $tallyd; wait $tallyd 2>/dev/null
exit $bad
