#!/bin/sh
# Whole visits at the real window beside the real tallyd and checkin. A visitor who says no, or
# walks away, changes no byte of the store or the release folder; no log distinguishes one answer
# from another.
cd "$(dirname "$0")/../.." || exit 1
. tests/programs/lib-window.sh
begin
make -s build/bin/tallyd build/bin/publish build/bin/checkin-desk build/bin/lines || exit 1
start() { "$bin/$1" --state "$work" --site "$site" 2>>"$work/$1.txt" & }
publish() { "$bin/publish" --state "$work" --site "$site"; }
stored() { cat "$work/store-a" "$work/store-b"; publish; find "$work/release" -printf '%P %s %T@\n' | sort; }
same() { stored >"$work/now"; cmp -s "$work/before" "$work/now"; }
differs() { ! same; }
logs() { # FILE CONSENT ANSWERS...: what all programs log while a kiosk starts, has a visit, and ends
    to=$1; shift
    start_kiosk
    visit "$@"; finish_visit
    kill "$kiosk"; wait "$kiosk"; kiosk=
    publish 2>"$work/publish.txt"
    cat "$work/kiosk.txt" "$work/tallyd.txt" "$work/checkin-desk.txt" "$work/publish.txt" >"$to"
    : >"$work/kiosk.txt"; : >"$work/tallyd.txt"; : >"$work/checkin-desk.txt"
}

start tallyd; tallyd=$!
start checkin-desk; checkin=$!
trap 'kill -9 $tallyd $checkin; finish' EXIT
wait_until 10 test -S "$work/tallyd/tallyd.sock"; wait_until 10 "$bin/lines" --state "$work" list
publish; stored >"$work/before"
logs "$work/first" "Don't count my visit" 0 0 0 0 0
logs "$work/low" "Don't count my visit" 0 0 0 0 0
logs "$work/high" "Don't count my visit" 2 3 3 3 3
check "two visits with other answers leave the same logs" cmp -s "$work/low" "$work/high"
check "and there are such logs" test -s "$work/high"
check "visits that said no change no byte of the store or the release folder" same
start_kiosk
visit "Count my visit" 2 3
pass 200; pass 200; : >"$work/steps"; echo "terms told" >"$work/steps"; expect
check "a visit that was agreed to and then left changes no byte" same
visit "Count my visit" 2 3 3 3 3
finish_visit
check "a finished visit that was agreed to does change the store" differs
stop_kiosk

pairs=1
if [ -n "${LONG-}" ]; then
    : >"$work/kiosk.txt"; : >"$work/tallyd.txt"
    logs "$work/first" "Count my visit" 0 0 0 0 0
    logs "$work/low" "Count my visit" 0 0 0 0 0
    logs "$work/high" "Count my visit" 2 3 3 3 3
    check "two counted visits with other answers leave the same logs" cmp "$work/low" "$work/high"
    logs "$work/mixed" "Count my visit" 1 3 0 2 1
    check "and so does one with mixed answers" cmp "$work/low" "$work/mixed"
    pairs=3
fi
echo "attack | 13 reader of logs | $pairs pairs of visits with the same touches and other answers, logs of 4 programs | $([ $bad = 0 ] && echo 0 || echo some) bytes differ | 0"

if [ -n "${LONG-}" ]; then
    program=$(sh tests/planted/build.sh score-logged build/aids/kiosk-crank) || exit 1
    logs "$work/low" "Don't count my visit" 0 0 0 0 0
    logs "$work/high" "Don't count my visit" 2 3 3 3 3
    differ=$(cmp -l "$work/low" "$work/high" 2>/dev/null | wc -l)
    check "planted, score-logged: found" test "$differ" -gt 0
    echo "attack | 13 reader of logs, planted: score-logged | 1 pair | caught: $differ bytes differ | must be over 0"
fi
exit $bad
