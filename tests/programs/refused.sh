#!/bin/sh
# A display that is busy when the kiosk starts, with nobody there to touch it: the picture is offered
# again until it is taken.
cd "$(dirname "$0")/../.." || exit 1
work=$(mktemp -d)
trap 'kill "$kiosk" 2>/dev/null; rm -rf "$work"' EXIT
make -s build/aids/kiosk-refused || exit 1
mkfifo "$work/said"
SDL_VIDEODRIVER=dummy build/aids/kiosk-refused --state "$work" --site assets/sites/peer-support 2>"$work/said" &
kiosk=$!
if timeout 30 grep -m 1 -q taken <"$work/said"; then echo "ok - a picture that was refused is offered again"
else echo "not ok - a picture that was refused is never offered again"; exit 1; fi
