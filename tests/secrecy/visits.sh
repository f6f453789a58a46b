#!/bin/sh
# Whole visits at the real window beside the real tallyd and checkin. Who says no, or walks away,
# changes no byte of the store or the release folder; no log tells one answer from another.
cd "$(dirname "$0")/../.."
bin=build/bin site=assets/sites/peer-support size=1280x800@10.1
. tests/io/lib-window.sh
begin
make -s build/bin/tallyd build/bin/publish build/bin/checkin-desk build/bin/lines || exit 1
start() { "$bin/$1" --state "$work" --site "$site" 2>>"$work/$1.txt" & }
publish() { "$bin/publish" --state "$work" --site "$site"; }
stored() { cat "$work/store-a" "$work/store-b"; publish; find "$work/release" -printf '%P %s %T@\n' | sort; }
same() { stored >"$work/now"; cmp -s "$work/before" "$work/now"; }
differs() { ! same; }
logs() { # FILE ANSWERS...: what three programs log while a kiosk starts, has a visit, and ends
    to=$1; shift
    start_kiosk
    visit "Don't count my visit" "$@"; finish_visit
    kill "$kiosk"; wait "$kiosk"; kiosk=
    cat "$work/kiosk.txt" "$work/tallyd.txt" "$work/checkin-desk.txt" >"$to"
    : >"$work/kiosk.txt"; : >"$work/tallyd.txt"; : >"$work/checkin-desk.txt"
}

start tallyd; tallyd=$!
start checkin-desk; checkin=$!
trap 'kill -9 $tallyd $checkin; finish' EXIT
wait_until 10 test -S "$work/tallyd.sock"; wait_until 10 "$bin/lines" --state "$work" list
publish; stored >"$work/before"
logs "$work/first" 0 0 0 0 0
logs "$work/low" 0 0 0 0 0
logs "$work/high" 2 3 3 3 3
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
exit $bad
