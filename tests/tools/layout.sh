#!/bin/sh
# check-site lays a site out on its panel: it names what would read badly there, once, and nothing of
# the example sites.
cd "$(dirname "$0")/../.." || exit 1
bad=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say() { if [ "$1" = 0 ]; then echo "ok - $2"; else echo "not ok - $2"; bad=1; fi; }
check() { build/bin/check-site "$work/site" --today 2027-01-04 "$@" >"$work/out"; }
told() { [ "$(grep -c "^on the glass: please note: $1" "$work/out")" = "${2:-1}" ]; }
fresh() { rm -rf "$work/site"; cp -r assets/sites/peer-support "$work/site"; }

for site in assets/sites/*/; do
    rm -rf "$work/site"
    cp -r "$site" "$work/site"
    check; say $? "$site can be used"
    told "" 0; say $? "and has nothing that reads badly"
done
grep -q "^On 1280x800 at 10.1 inches, of one page are: [0-9]* of [0-9]* screens in size S" "$work/out"
say $? "the pages are counted, on 10.1 inches where nobody says more"

fresh
{ echo "shown_name,role"; echo "Rindfleischetikettierungsüberwachungsaufgabe,Nurse"; } >"$work/site/peers.csv"
check --panel 1024x600@7
told 'peers, .*: "Rindfleischetikettierungsüberwachungsaufgabe" is wider than its place'
say $? "a word wider than its place is named, whole and once"
{ echo "shown_name,role"; echo "Krankenhausverwaltungen,Nurse"; } >"$work/site/peers.csv"
check --panel 1024x600@7
told 'peers, in size.* XL: "Kranken' && told 'peers, in size.* M.*: "Kranken' 0
say $? "and only in the sizes that have no room for it"
check --no-panel
told "" 0 && ! grep -q "^On " "$work/out"; say $? "without a panel only the files are looked at"

fresh
long="The Peer Support and Wellness Program for Faculty, Residents and Fellows of the School"
sed -i "s/^attract_style.*/attract_style = named/; s/^program = .*/program = $long of Medicine/" "$work/site/site.ini"
check
told "welcome, in size.*M"; say $? "a name that the waiting screen has no room for is told"

fresh
{
    echo "shown_name,role"
    i=0
    while [ $((i += 1)) -le 200 ]; do echo "Peer $i,Nurse"; done
} >"$work/site/peers.csv"
check
grep -q "The longest in size M: peers [0-9][0-9]" "$work/out"; say $? "the longest list is the first that is told"

printf 'diagonal = 7\n' >"$work/site/screen.ini"
check
grep -q "^On 1280x800 at 7.0 inches" "$work/out"; say $? "the inches of screen.ini hold"
check --panel much 2>/dev/null
[ $? = 2 ]; say $? "what is no panel is refused"
exit $bad
