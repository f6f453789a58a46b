#!/bin/sh
# The real checkin process with the desk's wall: buttons, lamps, and being killed. Then a hold, a storm
# and a contact that sticks, with a clock that the test turns.
set -u
cd "$(dirname "$0")/../.." || exit 1
state=$(mktemp -d); pid="" bad=0
log=$state/log program=build/san/bin/checkin-desk cranked=0
make -s build/aids/checkin-crank build/aids/lines-crank || exit 1
export CRANK="$state/crank"
echo 0 >"$CRANK"
start() {
    $program --state "$state" --site assets/sites/peer-support 2>>"$log" & pid=$!
    for _ in $(seq 100); do lines list >/dev/null 2>&1 && return; sleep 0.05; done
    echo "not ok - checkin starts"; cat "$log"; exit 1
}
crash() { kill -9 "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; }
trap 'crash; rm -rf "$state"' EXIT
lines() { build/aids/lines-crank --state "$state" "$@"; }
pass() { # SECONDS, at once
    cranked=$((cranked + $1 * 1000)); echo "$cranked" >"$CRANK.new"; mv "$CRANK.new" "$CRANK"
    lines list >/dev/null # wakes it
}
hold() { lines stuck "$1"; pass 1; pass 2; lines release "$1"; pass 1; }
is() { # lamp, pattern, sentence
    got=$(lines get "$1")
    if [ "$got" = "$2" ]; then echo "ok - $3"; else echo "not ok - $3: $1 is $got, not $2"; bad=1; fi
}
says() { # code and numbers, sentence
    if grep -q "^checkin $1\$" "$log"; then echo "ok - $2"; else echo "not ok - $2"; cat "$log"; bad=1; fi
}

start
is room-lamp off "nobody has come: the room lamp is off"
lines press door
is room-lamp steady "the door button lights the room lamp, with no kiosk and no tallyd"
is bezel-lamp slow "the lamp by the door says that they were told"
lines press door
is room-lamp steady "a second press at once is the same person"
crash; start
is bezel-lamp slow "killed and started again, checkin still knows who waits"
lines press seen
is bezel-lamp steady "seen is steady by the door"
crash; start
is bezel-lamp steady "killed and started again, seen is still seen"
crash
if grep -q "Sanitizer\|runtime error" "$log"; then echo "not ok - no sanitizer complains"; cat "$log"; bad=1; fi
program=build/aids/checkin-crank; start
hold seen
is room-lamp off "holding seen for two seconds clears the room"
is bezel-lamp off "and the lamp by the door"
lines storm door
lines press door
is room-lamp off "a storming button is ignored"
says "7 [0-9]* 1" "the storm is logged, by the number of its line"
pass 3
lines press door
is room-lamp steady "after two quiet seconds the button works again"
says "8 [0-9]* 0" "that it is quiet again is logged"
hold seen
lines stuck door
is room-lamp steady "a button that sticks is one arrival"
hold seen
is room-lamp off "cleared, it does not arrive again while it sticks"
lines release door
pass 11; pass 3 # even if it was called stuck before
is room-lamp off "nor when it lets go"
lines press door
is room-lamp steady "and then it works"
head -c 16 /dev/urandom >"$state/run/rooms"
crash; start
is room-lamp off "a damaged file of rooms is no reason not to start"
[ "$(ls "$state/run")" = rooms ] && [ "$(wc -c <"$state/run/rooms")" = 16 ] &&
    echo "ok - it keeps 16 bytes and nothing else" || { echo "not ok - it keeps 16 bytes"; bad=1; }

# A key may be on for longer than any button is held.
key_is() { # on|off SENTENCE
    for _ in $(seq 40); do [ "$(cat "$state/key")" = "$1" ] && break; sleep 0.025; done
    if [ "$(cat "$state/key")" = "$1" ]; then echo "ok - $2"; else echo "not ok - $2"; bad=1; fi
}
crash; log=$state/key-log; start
key_is off "how the key stands is written at the start"
lines turn key-switch on
key_is on "the key is turned"
pass 36000
key_is on "ten hours later it is still turned"
lines turn key-switch off
key_is off "turned back, it is off at once"
if grep -q "^checkin 7" "$log"; then echo "not ok - a key that stays is no trouble"; bad=1; else echo "ok - a key that stays is no trouble"; fi
exit $bad
