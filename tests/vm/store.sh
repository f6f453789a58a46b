#!/bin/sh
# Makes a store whose clock has been past a quarter's end for 23 of the 24 hours: three quarters are
# closed, the fourth has 43 visits and 26 check-ins. The real tallyd counts them all, with a clock
# that this script turns.
# usage: store.sh SITE OUT      OUT gets the store partition; says a time at which the quarter can close
set -eu
cd "$(dirname "$0")/../.."
site=$1 out=$2
work=$(mktemp -d)
tallyd=
trap '[ -z "$tallyd" ] || kill "$tallyd" 2>/dev/null; rm -rf "$work"' EXIT
truncate -s 16M "$work/store"
export CALENDAR="$work/calendar"

# The quarter of today ends on the last day before $end.
month=$(date -u +%m); month=${month#0}
start=$(date -u +%Y)-$(printf %02d $(((month - 1) / 3 * 3 + 1)))-01
end=$(date -u -d "$start 3 months" +%F)
number() { echo $(($(date -u -d "$1" +%s) / 86400)); }
day=$(number "$start 9 months ago") hours=1000
count() { build/aids/count "$work" "$@" >/dev/null; }
turn() { # DAY LOOKS: moves tallyd to that day, powered all the time; by the hour it looks so often more
    hours=$((hours + ($1 - day) * 24)); day=$1
    echo "$hours $day 1" >"$CALENDAR.new"; mv "$CALENDAR.new" "$CALENDAR"
    [ -z "$tallyd" ] || { count stands "$2"; read -r hours _ <"$CALENDAR"; }
}
turn "$day" 0
build/aids/tallyd-crank --state "$work" --site "$site" --assets assets 2>"$work/log" & tallyd=$!
for _ in $(seq 100); do [ -S "$work/tallyd/tallyd.sock" ] && break; sleep 0.05; done
turn "$day" 25
for ago in 6 3 0; do
    count visits 57 21
    count checkins 33
    turn "$(number "$start $ago months ago")" 25
done
count visits 43 12
count checkins 26
turn $(($(number "$end") - 2)) 1
turn "$(number "$end")" 23 # the first look of the 24 hours is that of the turn itself
{ kill "$tallyd"; wait "$tallyd"; } 2>/dev/null || true; tallyd=
mv "$work/store" "$out"
# A Wednesday morning, when somebody is there, wherever in the year that is.
late=3
while [ "$(date -u -d "$end $late days" +%u)" != 3 ]; do late=$((late + 1)); done
echo "$(date -u -d "$end $late days" +%F)T18:00:00"
