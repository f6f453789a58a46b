#!/bin/sh
# Good stories of the house are told again for each of their lines, each program and each moment: it
# is killed there and starts again after the line. Then nothing is foretold any more, but what the
# house promises in every story must hold (tools/story/promises.h), and at the end a visitor's ring
# must light the lamp as if nothing had been.
# usage: kills.sh [STORY ...]
set -eu
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- tests/stories/house/a-day-and-a-quarter.story tests/stories/house/disk-refuses.story
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
tap "Light the lamp"
  lamp room-lamp steady
  lamp bezel-lamp slow
  shows lamp_on
press seen
  lamp bezel-lamp steady
  shows seen
END

kills() { # STORY LINE PROGRAM MOMENT
    sed "$(($2 - 1))q" "$1"
    echo 'told freely'
    echo "kill $3$4"
    sed -n "$2p" "$1"
    echo "start $3"
    sed "1,$2d" "$1"
    cat "$work/end"
}

for story; do
    for line in $(grep -nv -e '^ ' -e '^#' -e '^tells' -e '^set' "$story" | cut -d: -f1); do
        for program in kiosk checkin tallyd; do
            for moment in '' ' at hearing' ' at keeping' ' at telling'; do
                kills "$story" "$line" $program "$moment" \
                    >"$work/$(basename "$story" .story)-$line-$program${moment##* }.story"
            done
        done
    done
done
failed=0
build/bin/tell "$work"/*.story >"$work/told" || failed=1
[ $failed = 0 ] || { echo "not ok - a house in which programs die"; head -n 20 "$work/told"; }
[ $failed = 1 ] || echo "ok - $(tail -n 1 "$work/told")"
exit $failed
