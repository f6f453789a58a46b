#!/bin/sh
# The real checkin process with the desk's wall: its lines, what it keeps over being killed, what it
# logs. What buttons and lamps mean is told in tests/stories/door.
set -u
cd "$(dirname "$0")/../.." || exit 1
state=$(mktemp -d); pid="" bad=0
log=$state/log
start() { # program
    "$1" --state "$state" --site assets/sites/peer-support 2>>"$log" & pid=$!
    for _ in $(seq 100); do build/bin/lines --state "$state" list >/dev/null 2>&1 && return; sleep 0.05; done
    echo "not ok - checkin-desk starts"; cat "$log"; exit 1
}
crash() { kill -9 "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; }
trap 'crash; rm -rf "$state"' EXIT
lines() { build/bin/lines --state "$state" "$@"; }
check() { # sentence, command...
    sentence=$1; shift
    if "$@"; then echo "ok - $sentence"; else echo "not ok - $sentence"; cat "$log"; bad=1; fi
}
is() { [ "$(lines get "$1")" = "$2" ]; } # lamp, pattern
says() { # code and numbers, which may come in a moment
    for _ in $(seq 100); do grep -q "^checkin $1\$" "$log" && return; sleep 0.05; done
    return 1
}

start build/san/bin/checkin-desk
lines press door
check "the door button lights the room lamp, with no kiosk and no tallyd" is room-lamp steady
check "the lamp by the door says that they were told" is bezel-lamp slow
crash; start build/san/bin/checkin-desk
check "killed and started again, checkin still knows who waits" is bezel-lamp slow
lines press seen
check "seen is steady by the door" is bezel-lamp steady
head -c 16 /dev/urandom >"$state/checkin/rooms"
crash; start build/san/bin/checkin-desk
check "a damaged file of rooms is no reason not to start" is room-lamp off
check "it keeps 16 bytes and nothing else" [ "$(cd "$state/checkin" && find . -type f ! -name key) $(wc -c <"$state/checkin/rooms")" = "./rooms 16" ]
check "no sanitizer complains" [ -z "$(grep "Sanitizer\|runtime error" "$log")" ]
crash

# At 3 in the morning, by the clock on the wall.
make -s build/aids/checkin-crank || exit 1
export CRANK="$state/crank" WALL="$state/wall"
echo 0 >"$CRANK"; echo "20823 1 180" >"$WALL"; rm -f "$state/checkin/rooms"
start build/aids/checkin-crank
lines press door
check "outside the hours the door button lights the room lamp all the same" is room-lamp steady
check "and the lamp by the door says at once that nobody has answered" is bezel-lamp blinks
echo "20823 1 600" >"$WALL"
lines hold seen 3; lines press door
check "in the hours, that they were told" is bezel-lamp slow
crash

# With a clock that can be turned: a storm is over after two quiet seconds.
start build/aids/checkin-crank
lines storm door
check "a storm is logged, by the number of its line" says "7 [0-9]* 1"
echo 3000 >"$CRANK.new"; mv "$CRANK.new" "$CRANK"
lines list >/dev/null # wakes it
check "that it is quiet again is logged" says "8 [0-9]* 0"
exit $bad
