#!/bin/sh
# Somebody three metres away cannot tell a heavy result from a light one or from none, nor the next
# steps after them, nor the page after a self-harm yes from Urgent help, which anybody may open: within
# each of these groups they are at most 2 % apart in mean luminance, and when blurred by 32 pixels. In every color with LONG=1.
# Large text on a 7-inch panel, which is for check-in, has letters as large as the blur, which can be
# read from afar whatever we do: there the difference is measured and printed, but held to no limit.
cd "$(dirname "$0")/../.." || exit 1
limit=2.00 bad=0
make -s build/aids/onlooker || exit 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ok() { echo "ok - $1"; }
not_ok() { echo "not ok - $1"; bad=1; }

# Every form that is offered, including the one with the hard question; and the same site with nobody
# in the building.
cp -r assets/sites/peer-support "$work/staffed"
sed -i 's/^checks *=.*/checks = burnout1 + phq4, cbi, phq2, phq8, gad7, k6, auditc, pcptsd5, phq9/; s/^crisis_owner.*/crisis_owner = The office/
    s/^hours.*/hours = always/' "$work/staffed/site.ini"
cp -r "$work/staffed" "$work/alone"
sed -i 's/^hours.*/hours = never/; s/^tallies.*/tallies = off/; s/^checks *=.*/checks = phq9/' "$work/alone/site.ini"

look() { # SITE SIZE TEXT THEME, with $onlooker: adds what it prints to the file `seen`
    "$onlooker" "$work/$1" "$2" "$3" "$4" >"$work/one" || { not_ok "$* can be drawn"; return; }
    sed "s|$| at $*|" "$work/one" >>"$work/seen"
}
look_all() {
    : >"$work/seen"
    for size in $sizes; do for text in $texts; do for theme in $themes; do for site in $sites; do
        look "$site" "$size" "$text" "$theme"
    done; done; done; done
}
most() { sort -k 2,2 -n -r "$work/seen" | grep "^$1 " | head -n 1; }
figure() { most "$1" | cut -d ' ' -f 2; }
within() { awk -v figure="$1" -v limit=$limit 'BEGIN {exit !(figure != "" && figure <= limit)}'; }
looks() { awk '$1 == "looks" {n += $2} END {print n + 0}' "$work/seen"; }

# Text S M L XL; day, night, high light, high dark, soft.
sizes="1280x800@10.1" texts="1 2" themes="0" sites="staffed alone"
[ -z "${LONG-}" ] || { sizes="1280x800@10.1 1920x1080@15.6"; texts="0 1 2 3"; themes="0 1 2 3 4"; }
onlooker=build/aids/onlooker
look_all
if [ -n "${LONG-}" ]; then
    mv "$work/seen" "$work/wide"
    sizes="800x480@7 1024x600@7" texts="0 1"
    look_all
    cat "$work/wide" >>"$work/seen"
fi
for what in light blurred; do
    if within "$(figure $what)"; then ok "$(looks) pictures: $what, at most $(most $what)"
    else not_ok "$(looks) pictures: $what: $(most $what)"; fi
    echo "attack | 7 onlooker, $what | $(looks) pictures of results and help pages | at most $(figure $what) % apart | $limit %"
done
if grep -q '^pages' "$work/seen"; then not_ok "as many pages: $(grep -m 1 '^pages' "$work/seen")"
else ok "no result needs more pages than another one of its check"; fi

if [ -n "${LONG-}" ]; then
    sizes="800x480@7 1024x600@7" texts="2 3"
    look_all
    echo "attack | 7 onlooker, large text on 7 inches | $(looks) pictures | at most $(figure blurred) % apart: $(most blurred) | told, no limit"
fi

sizes="1280x800@10.1" texts=1 themes=0
for bug in heavy-band heavy-tint; do
    onlooker=$(sh tests/planted/build.sh $bug build/aids/onlooker) || exit 1
    look_all
    if within "$(figure blurred)" && within "$(figure light)"; then not_ok "planted, $bug: not found"
    else ok "planted, $bug: found, $(most blurred)"; fi
    echo "attack | 7 onlooker, planted: $bug | $(looks) pictures | caught: $(figure blurred) % apart | must be over $limit %"
done
exit $bad
