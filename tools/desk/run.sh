#!/bin/sh
# What `make run` does when everything is built: a kiosk on your desk; without a display, one whole
# visit on a virtual one, with pictures. Asks nothing and leaves nothing running. Somebody is always
# there: whoever looks at it at night wants to see the lamp, too.
set -eu
cd "$(dirname "$0")/../.."
bin=build/bin state=build/desk site=build/site size=1280x800@10.1
rm -rf "$site"
cp -r assets/sites/peer-support "$site"
sed -i 's/^hours *=.*/hours = always/' "$site/site.ini"

if [ -n "${DISPLAY-}" ]; then
    echo "Touch the window with the mouse; or use arrows, Return, Escape, h (hide), u (urgent help)."
    echo "The small window is the wall: its buttons are by the door and in the visit room."
    echo "Close the kiosk's window or press Ctrl-C here to end."
    exec "$bin/desk" --state "$state" --site "$site" --size "$size" --clock trusted
fi

# Its pictures are compared with the app's own, which are drawn by day.
sed -i '1i night = never' "$site/site.ini"
out=build/run
work=$(mktemp -d)
desk=
finish() {
    [ -z "$desk" ] || { kill "$desk" 2>/dev/null && wait "$desk" 2>/dev/null || true; }
    lose_display
    rm -rf "$work"
}
. tools/desk/play.sh
trap finish EXIT
trap 'exit 1' INT TERM
rm -rf "$out" "$state"; mkdir -p "$out"
echo "No display here, so the kiosk runs on a virtual one and one visit is played on its window."
start_display 1800x1100
"$bin/desk" --state "$state" --site "$site" --size "$size" --clock trusted >"$work/desk.txt" 2>&1 &
desk=$!
find_window || { cat "$work/desk.txt" >&2; exit 1; }
xdotool windowmove "$window" 0 0

shown=0
see() { # NAME: the window shows the right screen; keep a picture
    expect || { echo "The window shows something else than $1; see $out/wrong.png" >&2; picture "$out/wrong.png"; exit 1; }
    shown=$((shown + 1))
    picture "$out/$(printf %02d $shown)-$1.png"
}
touch_then() { act touch "$1"; see "$2"; }
press_seen() { "$bin/lines" --state "$state" press seen; }
. tools/desk/visit.sh
echo "Pictures of the visit: $shown in $out/"
echo
echo "What staff would find in the release folder after this one visit:"
ls -1 "$state/release" 2>/dev/null | sed 's/^/    /'
echo "No numbers yet: they are shown for a whole quarter at once, and only if at least 20 people came,"
echo "so that nobody can tell one visitor's answer by looking before and after."
echo
"$bin/simulate" --example-year | "$bin/simulate" --out "$out/release" >/dev/null
echo "A year of simulated visits leaves this in the release folder, $out/release/:"
ls -1 "$out/release" | sed 's/^/    /'
