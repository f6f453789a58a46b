#!/bin/sh
# The page for whoever owns the crisis path: check-site names it to a site that asks about self-harm,
# and to no other; what it quotes is what the screens say.
cd "$(dirname "$0")/../.." || exit 1
page=docs/CRISIS-PATH.md bad=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say() { if [ "$1" = 0 ]; then echo "ok - $2"; else echo "not ok - $2"; bad=1; fi; }

cp -r assets/sites/peer-support "$work/site"
build/bin/check-site "$work/site" >"$work/without"; say $? "a site that does not ask can be used"
! grep -q CRISIS-PATH "$work/without"; say $? "it is not told of the page"
sed -i 's/^checks *=.*/&, phq9/; s/^crisis_owner.*/crisis_owner = The office/' "$work/site/site.ini"
build/bin/check-site "$work/site" >"$work/with"; say $? "one that asks can be used"
grep -q "$page is the page of The office" "$work/with"; say $? "it is told of the page, and whose it is"
[ -f "$page" ]; say $? "the page is there"
[ "$(wc -w <"$page")" -le 700 ]; say $? "and is one page"

# Everything in quotes above the first minute, and in the drill.
sed -e '/^## The first minute/,/^## Nights/d' -e '/^## Words/,/^## Once/d' "$page" | grep -o '"[^"]*"' |
    tr -d '"' | sort -u >"$work/quoted"
while read -r words; do
    grep -qhF -- "= $words" assets/languages/en.ini assets/instruments/phq9.ini ||
        grep -qF -- ": $words" assets/instruments/phq9.ini || grep -qF -- "$words" assets/instruments/phq9.ini
    say $? "a screen says: $words"
done <"$work/quoted"
[ "$(wc -l <"$work/quoted")" -ge 6 ]; say $? "there are such quotes"
exit $bad
