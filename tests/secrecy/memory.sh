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

# The 19 options of the Copenhagen Burnout Inventory, in an order that stands nowhere by chance,
# as the bytes in which the answers are held; and a run of the pixels behind a chosen answer.
order="3 1 4 0 2 4 1 0 3 2 0 4 2 3 1 1 4 2 0"
answers=$(printf '%02x' $order)
selected=e8ebdc00x16

go() { act "$@" || exit 1; }
# Everything but the last "Next": the result is not asked for, the last answer is on the glass.
visit() {
    go touch "Touch"; go touch "Count my visit"; go touch "Do a self-check"; go touch "Start"
    go touch "Skip this"
    for answer in $order; do
        [ "$answer" = 3 ] && [ -z "${begun-}" ] && begun=yes || go touch "Next"
        label=$(option_at "$answer")
        place=$(middle_of "$label" | tr ' ' ,)
        go touch "$label"
    done
    begun=
}
scan() { build/aids/scan "$kiosk" "$answers" "$selected" "i32:$place" "i16:$place" "fix:$place" >"$work/scan"; }
# Answers and pixels, and the touch in at least one of its forms.
found() { scan; awk 'NR < 3 && $1 == 0 {bad = 1} NR > 2 {n += $1} END {exit bad || !n}' "$work/scan" || { cat "$work/scan"; false; }; }
clean() { scan; awk '$1 != 0 {bad = 1} END {exit bad}' "$work/scan" || { cat "$work/scan"; false; }; }
