#!/bin/sh
# A whole self-check and a check-in, touched on the glass; Hide, time out, Urgent help. Every screen is
# compared with the app's own drawing of it.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/vm/lib.sh
need_guest
failed=$(guest 'systemctl --failed --no-legend --plain; systemctl list-jobs --no-legend')
check "no unit has failed, and nothing waits to be started" test -z "$failed"
[ -z "$failed" ] || echo "# $failed"
captured=$(stat -c %s "$vm/packets.pcap")

touch_then() { go touch "$1" && see "$2"; }
press_seen() { "$bin/vm" press seen; }
counted() { stored | sed -n "s/^$1 //p"; }
before=$(counted visits)
. tools/desk/visit.sh
check "the finished visit is in the store, once" test "$(counted visits)" = $((before + 1))

begin_visit; sleep 3; see welcome-3
touch_then Touch private-3
touch_then "Don't count my visit" menu-3
touch_then Hide hidden
touch_then Touch go-on
touch_then "Go on" menu-4
touch_then "Urgent help" urgent-help-2
touch_then Back menu-5
# Nobody touches it any more: "Still here?", then it clears.
idle=$(sed -n 's/^idle_seconds *= *//p' "$site/site.ini"); notice=$(sed -n 's/^notice_seconds *= *//p' "$site/site.ini")
echo "wait $((idle + 2))" >>"$work/steps"; see still-here "after $idle s without a touch it asks" $((idle + 20))
begin_visit; see cleared "after $notice s more it is cleared" $((notice + 20))
check "what was not agreed to is not in the store" test "$(counted visits)" = $((before + 1))
sent=$(packets_since "$captured")
check "no packet has left" test "$sent" = 0
attack "11 neighbor in the network, in visits" "one finished, one broken off, one left to its timeout" "$sent packets sent" 0
exit $bad
