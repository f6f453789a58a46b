#!/bin/sh
# Looks through all of the kiosk's memory for a visit's answers, chosen pixels and touches: they are
# found during the visit (so the scan can see), and gone after it, however it ended.
cd "$(dirname "$0")/../.."
. tests/io/lib-window.sh
bin=build/bin size=1280x800@10.1
begin
site=$work/site
cp -r assets/sites/peer-support "$site"
sed -i 's/^checks *=.*/checks = cbi/; s/^idle_seconds.*/idle_seconds = 60/' "$site/site.ini"

# The 19 options of the Copenhagen Burnout Inventory, in an order that stands nowhere by chance.
order="3 1 4 0 2 4 1 0 3 2 0 4 2 3 1 1 4 2 0"
answers=$(printf '%02x' $order)
chosen=$(sed -n 's/^ *sel *= *#\(..\)\(..\)\(..\).*/\3\2\1/p' "$site/theme.ini" assets/theme.ini 2>/dev/null | head -n 1)
selected=${chosen:-e8ebdc}00x16

visit() { # all questions answered; the last touched place is in $point
    go touch "Touch"; go touch "OK, start"; go touch "Do a self-check"
    . tests/secrecy/cbi.sh
}
go() { act "$@" || exit 1; }
points() { echo "i32:$point i16:$point f64:$point fix:$point"; }
scan() { build/aids/scan "$kiosk" "$answers" "$selected" $(points); }
found() { scan >"$work/scan"; awk '$1 == 0 {bad = 1} END {exit bad}' "$work/scan"; }
clean() { scan >"$work/scan"; awk '$1 != 0 {bad = 1} END {exit bad}' "$work/scan" || { cat "$work/scan"; false; }; }
