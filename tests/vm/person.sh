#!/bin/sh
# What `make vm` does when everything is built: the shipped image in QEMU, with a window on its
# glass. Lines are gpio-sim's and there is a root console (tests/vm/README.md). The card is a copy.
set -eu
cd "$(dirname "$0")/../.."
vm=build/vm/run card=build/vm/person.img
[ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ] ||
    echo "No display here, so no window. build/bin/vm shot FILE.png takes a picture of the glass."
cp --sparse=always build/image/safeharbor.img "$card"
truncate -s 1G "$card"
sh tests/vm/boot.sh "$card" --vm "$vm" --hooks build/vm/hooks.img
rm -f "$vm/kind"
trap 'build/bin/vm kill' EXIT
trap 'exit 1' INT TERM
cat <<'END'
It starts: about a minute until Welcome. Meanwhile, from another terminal:
    build/bin/vm press door          the button by the door
    build/bin/vm press seen          the button in the room; press seen 2500: the room is clear
    build/bin/vm lamps               what lights
    build/bin/vm touch 640 400       a finger; key next, key select ... the bezel's keys
    build/bin/vm run 'ls /run'       root's console, which only this test has
    build/bin/vm kill                the plug
Ctrl-C here, or closing the window, ends it.
END
if [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then build/bin/vm-window || true
else while build/bin/vm runs; do sleep 1; done; fi
