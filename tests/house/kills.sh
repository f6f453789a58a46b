#!/bin/sh
# One good story of the house is told again for each of its lines, each program and each moment: it
# is killed there and starts again after the line. Then nothing is foretold any more, but what the
# house promises in every story must hold (tools/story/programs.h), and at the end a visitor's ring
# must light the lamp as if nothing had been.
# usage: kills.sh [STORY]
set -eu
cd "$(dirname "$0")/../.."
story=${1-tests/stories/house/a-day-and-a-quarter.story}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/end" <<'END'
wait 1h
hold seen 2s
told strictly
  offers "Touch the screen, or press any button, to start."
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Don't count my visit"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "I have a visit booked"
  lamp room-lamp steady
  lamp bezel-lamp slow
  shows lamp_on
press seen
  lamp bezel-lamp steady
  shows seen
END

lines=$(grep -nv -e '^ ' -e '^#' -e '^tells' -e '^set' "$story" | cut -d: -f1)
for line in $lines; do
    for program in kiosk checkin tallyd; do
        for moment in '' ' at hearing' ' at keeping' ' at telling'; do
            {
                sed "$((line - 1))q" "$story"
                echo 'told freely'
                echo "kill $program$moment"
                sed -n "${line}p" "$story"
                echo "start $program"
                sed "1,${line}d" "$story"
                cat "$work/end"
            } >"$work/$line-$program-$(echo "$moment" | tr -d ' ').story"
        done
    done
done
failed=0
build/bin/tell "$work"/*.story >"$work/told" || failed=1
[ $failed = 0 ] || { echo "not ok - a house in which programs die"; head -n 20 "$work/told"; }
[ $failed = 1 ] || echo "ok - $(tail -n 1 "$work/told")"
exit $failed
