#!/bin/sh
# Validators that are not ours read a period's folder: FHIR R4, data packages, XML; and each of them
# must refuse a broken one. npm packages are pinned in package-lock.json.
set -u
cd "$(dirname "$0")/../.." || exit 1
simulate=build/san/bin/simulate packages=build/npm
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
failed=0
say() { # status sentence
    if [ "$1" = 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}

# Once, and again if the pins have changed.
if ! cmp -s tests/release/package-lock.json "$packages/installed"; then
    rm -rf "$packages" && mkdir -p "$packages"
    cp tests/release/package.json tests/release/package-lock.json tests/release/.npmrc "$packages"
    (cd "$packages" && npm ci --ignore-scripts --no-audit --no-fund >log 2>&1) || { cat "$packages/log"; exit 1; }
    cp tests/release/package-lock.json "$packages/installed"
fi
# Reads folders as fhir, package or same, and prints what is wrong.
read_by() { node tests/release/read.js "$packages" "$@" >"$work/said" 2>&1 || { sed 's/^/# /' "$work/said"; return 1; }; }
refuses() { ! node tests/release/read.js "$packages" "$@" >"$work/said" 2>&1 && [ -s "$work/said" ]; }

lines() { awk -v n="$1" -v s="$2" 'BEGIN {while (n-- > 0) print s}'; }
visits() { lines "$1" "$2 burnout=$3 distress=$3"; }
made() { # NAME OPTIONS...: visits from standard input
    name=$1; shift
    $simulate "$@" --out "$work/$name" >/dev/null 2>&1
    set -- "$work/$name"/*/
    [ $# = 1 ] && [ -d "$1" ] && mv "$1" "$work/of-$name"
}

{ visits 8 2027-02-03 1; visits 13 2027-02-03 0; lines 22 '2027-02-03 checkin'; } | made least
say $? "20 visits make a folder"
{ visits 80 2027-02-03 1; visits 122 2027-02-03 0; lines 290 '2027-02-03 checkin'; } | made many --period year
say $? "so do 202, in a year"
visits 22 2027-02-03 0 | made none && visits 52 2027-02-03 1 | made all
say $? "so do visits none or all of which are in the higher band"
{ visits 18 2027-02-03 1; visits 29 2027-02-03 0; lines 25 '2027-02-03 checkin'; } |
    made two --tables burnout,distress --epsilon 0.33
say $? "so do two tables with much noise"
lines 47 '2027-02-03' | made plain --mode visits --period half
say $? "so does mode visits"
visits 39 2027-02-03 0 | made undated --clock untrusted
say $? "so does a period without a date"
{ visits 10 2027-02-03 1; visits 29 2027-05-03 0; } | made joined --period month
say $? "so do months that are joined"
. tests/secrecy/lib-folder.sh
folder_of_500 "$work/kiosk" && for folder in "$work"/kiosk/release/*-*/; do mv "$folder" "$work/of-kiosk-$(basename "$folder")"; done
[ "$(ls -d "$work"/of-kiosk-* | wc -l)" = 5 ]; say $? "so do 500 visits at a real kiosk: five periods, signed"
[ ! -e "$work/kiosk/release/example" ] && mv "$work/kiosk/example" "$work/of-example"
say $? "and it had an example until then"

read_by fhir "$work"/of-*; say $? "the measure reports are FHIR R4"
read_by package "$work"/of-*; say $? "the data packages say what is in every cell of the CSV"
read_by same "$work"/of-*; say $? "JSON and FHIR say what the CSV says, and what is absent or not dated is marked"
whole=0
for page in "$work"/of-*/*.html; do xmllint --noout --nonet "$page" || whole=1; done
say $whole "the pages and their charts are well-formed"
! grep -lE '\{[a-z_A-Z]+\}' "$work"/of-*/*; say $? "no place in a template was left open"
! grep -liE '(src|href|url|import) *[=(]|<script' "$work"/of-*/*.html; say $? "the pages fetch nothing and run nothing"
kept=0
for folder in "$work"/of-kiosk-*; do
    case $folder in *undated-01) says='erased nothing for its age' ;; *) says='keeps these files for 5 years' ;; esac
    grep -qF "$says" "$folder"/*.html && grep -qF "$says" "$folder"/*.txt || kept=1
done
say $kept "page and text say how long a kiosk keeps its files, or that it cannot tell how old they are"
# a chart, its title and its description for each table
charts() { grep -c '<svg .*role="img"' "$work/of-$1"/*.html; }
[ "$(charts least) $(charts two) $(charts plain)" = "1 2 0" ] && [ "$(grep -c '</desc>' "$work/of-two"/*.html)" = 2 ]
say $? "a page has a described chart for each table"
bars=$(sed -n 's/.*class="error" x1="\([0-9]*\)%" x2="\([0-9]*\)%" y1="24".*/\1 \2/p' "$work/of-two"/*.html | tr '\n' ' ')
told=$(sed -n 's/.*Between \([0-9]*\) and \([0-9]*\) of every 100.*/\1 \2/p' "$work/of-two"/*.html | tr '\n' ' ')
[ -n "$bars" ] && [ "$bars" = "$told" ]; say $? "the error bars are drawn from and to the numbers that are told"
sums=0
for folder in "$work"/of-*; do
    (cd "$folder" && sha256sum --status -c SHA256SUMS) || sums=1
    [ "$(find "$folder" -mindepth 1 ! -name 'SHA256SUMS*' | wc -l)" = "$(wc -l <"$folder/SHA256SUMS")" ] || sums=1
done
say $sums "SHA256SUMS covers every file"
missed=0
for ending in .csv .html .json .txt _measurereport.json datapackage.json SHA256SUMS SHA256SUMS.sig allowed_signers status.txt; do
    grep -qF "$ending" "$work/least/README.txt" || { echo "# $ending"; missed=1; }
done
say $missed "README.txt names each file"

broken() { # FILE SED: a copy of a good folder in which one file is changed
    rm -rf "$work/broken" && cp -r "$work/of-two" "$work/broken"
    file=$(ls "$work/broken"/*"$1") && cp "$file" "$work/was" && sed -i "$2" "$file" && ! cmp -s "$file" "$work/was"
}
for bad in '/"status": "complete"/d' 's/"complete"/"finished"/' 's/"summary"/"total"/' '/"measure": /d' \
    's/"start": "2027-01-01"/"start": "last winter"/' 's/"count": 25/"count": "25"/' 's/"count": 25/"count": 25.5/' \
    's/"type": "summary",/&"patient": "nobody",/' 's/"group"/"groups"/' 's/"generated"/"made"/'; do
    broken _measurereport.json "$bad" && refuses fhir "$work/broken"; say $? "refused as FHIR: $bad"
done
for bad in 's/,burnout,high,[0-9]*,/,burnout,high,many,/' 's/,burnout,high,[0-9]*,/,burnout,high,-1,/' 's/,burnout,high,/,burnout,low,/' \
    's/,burnout,high/,tiredness,high/' 's/,2027-03-31,/,31.3.2027,/' 's/,20,0.33,2$/,10,0.33,2/' 's/,0.33,2$/,1.33,2/' 's/,2027-Q1,/,2027-Q5,/' \
    's/,measure,/,measured,/' '/,distress,/d' 's/,45,45,49,0,,/,45,45,49,0,few,/' 's/,45,45,49,0,,/,,,,,,/' 's/2027-Q1,20,/20,/' 's/^2,/3,/'; do
    broken .csv "$bad" && refuses package "$work/broken"; say $? "refused by the data package: $bad"
done
broken datapackage.json 's/"profile": "tabular-data-resource"/"profile": 7/' && refuses package "$work/broken"
say $? "a broken data package is refused"
sed -i 's/"count": null/"count": 45/' "$work"/of-example/*_example.json && refuses same "$work/of-example"
say $? "a number in an example is noticed"
broken .csv 's/,visits,,45,/,visits,,40,/' && refuses same "$work/broken"; say $? "a CSV that says another number is noticed"
broken .html 's|</figure>||' && ! xmllint --noout "$work/broken"/*.html 2>/dev/null; say $? "a broken page is noticed"
exit $failed
