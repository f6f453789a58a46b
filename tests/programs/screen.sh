#!/bin/sh
# The real window obeys screen.ini: how large the panel is, how it hangs, and that a line with a fault
# leaves everything as the panel says. What it must look like is drawn from a site without screen.ini.
# shellcheck disable=SC2034,SC2154 # $site, $size, $work and $window are those of lib-window.sh
cd "$(dirname "$0")/../.." || exit 1
. tests/programs/lib-window.sh
display=1300x1300
begin
plain=$site told=$work/told
cp -R "$plain" "$told"; rm -f "$told/README.md"

# TOLD-SIZE IS: a kiosk on a panel of TOLD-SIZE ("": nothing is said) looks, to the pixel, as one of IS
# without screen.ini, and a touch finds Urgent help.
obeys() {
    site=$plain size=$2
    CRANK=$crank build/aids/kiosk-crank --state "$work" --site "$told" ${1:+--size "$1"} 2>"$work/kiosk.txt" &
    kiosk=$!
    window_is=$2 good=true
    find_window || good=false
    shape=$(xdotool getwindowgeometry "$window" | sed -n 's/.*Geometry: //p')
    [ "$shape" = "${window_is%@*}" ] || { echo "$shape, not $window_is"; good=false; }
    expect && act touch "Urgent help" && expect || good=false
    stop_kiosk
    wait_until 10 window_gone || good=false
    $good
}
window_gone() { ! window_there; }
tell() { printf '%s\n' "$@" >"$told/screen.ini"; }

tell "diagonal = 7"
check "the inches hold" obeys "" 1280x800@7
tell "millimetres = 151 x 94"
check "the millimetres hold" obeys "" 1280x800@7.003
tell "diagonal = 7"
check "inches on the command line come first" obeys 800x480@10.1 800x480@10.1
tell "rotation = 90"
check "turned by a quarter, people see it upright" obeys 1024x600@10.1 600x1024@10.1
tell "rotation = 180"
check "turned upside down, too" obeys 1024x600@10.1 1024x600@10.1
tell "rotation = 270" "diagonal = 7"
check "turned by three quarters, with its inches" obeys "" 800x1280@7
tell "rotation = 90" "diagonal = big"
check "a faulty line leaves the others and the panel's own size" obeys "" 800x1280@10.1
check "and is told in words" grep -q '^screen.ini:2: "diagonal" can.t be "big"' "$work/kiosk.txt"
exit $bad
