#!/bin/sh
# Buttons by the door and in the room, and which lamps light: on the kernel's own simulated lines,
# named and numbered as on a board. The lamps need no kiosk.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/vm/lib.sh
need_guest
closed() { ! active tallies-sshd; }
lamps_are() { # LAMP=LIGHT...
    "$bin/vm" lamps >"$work/lamps.txt"
    for wanted in "$@"; do grep -qx "$(echo "$wanted" | tr '=' ' ')" "$work/lamps.txt" || { cat "$work/lamps.txt"; return 1; }; done
}
clear_room() { "$bin/vm" press seen 2500; }
door_and_answer() { # what each of the two presses shows
    "$bin/vm" press door
    check "$1" lamps_are room1-lamp=steady bezel-lamp=slow
    "$bin/vm" press seen
    check "$2" lamps_are room1-lamp=steady bezel-lamp=steady
    clear_room
}
clear_room
check "at rest no lamp is lit" lamps_are room1-lamp=off bezel-lamp=off room2-lamp=off hallway-lamp=off
door_and_answer "the door button lights the room lamp, and the lamp by the door says: told" \
    "the seen button makes it say: they know"

guest 'systemctl stop kiosk'
check "without a kiosk there is the card on the glass" within 20 glass_is "$the_card"
picture no-kiosk "the kiosk is stopped: the card"
door_and_answer "and the door button still lights the lamps" "and the seen button works"
guest 'systemctl start kiosk'
begin_visit; see kiosk-again "started again, it welcomes" 60

# As on a site with `ssh = key-switch`: the gate reads what checkin has written in its own folder.
guest 'echo key-switch >/run/safeharbor/ssh-mode; systemctl restart ssh-gate'
check "with the key as it was, nobody can fetch" within 60 closed
guest 'sh /run/test/wall close key-switch'
echo "turn on" >>"$work/steps"; see staff "with the key turned, the glass is for staff"
for page in Health Content Network; do
    go touch $page; sleep 2; picture "staff-$page" "what staff are told: $page"; go touch Back
done
check "and those who have a key of their own can fetch" within 60 active tallies-sshd
guest 'sh /run/test/wall open key-switch'
check "until it is turned back" within 60 closed
guest 'echo always >/run/safeharbor/ssh-mode; systemctl restart ssh-gate'
begin_visit; see key-back "with the key turned back, it welcomes" 60
exit $bad
