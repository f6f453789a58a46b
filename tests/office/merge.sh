#!/bin/sh
# What tools/merge makes of kiosks that tools/pull has fetched, and what it refuses: when it refuses,
# it names the period and writes nothing.
# shellcheck disable=SC2046,SC2086 # file names and arguments that are words
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/office/lib.sh

# --- three kiosks, two of one site ----------------------------------------------------------
new_kiosk lounge library 1
quarter 2027-04-02 30 9 14; quarter 2027-07-02 5 1 3; quarter 2027-10-02 25 7 3; quarter 2028-01-02 40 7 23
quarter 2028-04-02 20 7 11
put_out; end_kiosk
new_kiosk ward library 1 'tables = burnout, distress'
quarter 2027-04-02 22 9 14 3; quarter 2027-07-02 26 1 13 3
put_out; end_kiosk
new_kiosk annex annex 0
count visits 25 4; turn_to 2027-05-02 0
put_out; end_kiosk
start_sshd "$work/host" "internal-sftp -R -d $top/tallies"
serve "$work/kiosks/lounge/release"; pull --yes --name lounge
check "one kiosk is pulled" ends 0
start_sshd "$work/other-host" "internal-sftp -R -d $top/tallies"
serve "$work/kiosks/ward/release"; pull --yes --name ward
check "and another" ends 0
# Somebody without a terminal fetched this one by hand, as it is on the kiosk.
cp -a "$work/kiosks/annex/release" "$office/annex"

out=$work/out
merge() { sh tools/merge -o "$out" "$@" >"$work/said" 2>&1; ended=$?; }
merge "$office"
check "three kiosks are merged" ends 0
check "all of their periods" says "7 periods of 3 kiosks"
csv=$out/safeharbor.csv page=$out/safeharbor.html
check "the table has the kiosks' columns, and who it was" test "$(head -n 1 "$csv")" = \
    "$(head -n 1 "$office"/lounge/2027/2027-Q1/*.csv),kiosk"
tail -q -n +2 "$office"/*/*/*/*.csv "$office"/annex/*/*.csv | sort >"$work/want"
check "every line that was published stands in it once, and nothing else" \
    test "$(tail -n +2 "$csv" | sed 's/,[^,]*$//' | sort)" = "$(cat "$work/want")"
check "each line says whose it is" test "$(grep -c ',ward$' "$csv")" = 8
published() { awk -F, -v measure="$1" -v kiosk="$2" -v years="$3" '$5 == measure && $16 ~ kiosk && $4 ~ years {n += $7} END {print n}' "$csv"; }
has() { grep -qF -e "$1" "$page"; }
check "a year of visits is the sum of what was published, and what rounding hides" \
    has "<td class=\"n\">$(published visits lounge 2027) to $(($(published visits lounge 2027) + 12))</td>"
check "three noises of 4 are 7 together" has "<td class=\"n\">$(published burnout lounge 2027) &plusmn; 7</td>"
check "two tables double the noise: 8 and 8 are 12" has "<td class=\"n\">$(published distress ward 2027) &plusmn; 12</td>"
check "all kiosks of a year: 48 and 128 are 14" has "<td class=\"n\">$(published burnout '.*' 2027) &plusmn; 14</td>"
check "what one kiosk alone counted is not counted for the other" has '<td class="n">not counted</td>'
check "check-ins of too few are told as that" has "fewer than k in 1 period, not in this sum"
check "months that are missing are named" has "<li>ward: July to December</li>"
check "periods without a date stand apart" has "<h2>Without a date</h2>"
check "it fetches nothing" no grep -qE 'https?:|<script|<img|<link|@import|url\(' "$page"
check "and is whole XML but for its head" sh -c "sed '1s/.*/<!DOCTYPE html [<!ENTITY plusmn \"x\"><!ENTITY ndash \"x\"><!ENTITY times \"x\"><!ENTITY ldquo \"x\"><!ENTITY rdquo \"x\"><!ENTITY rsquo \"x\">]>/; s/<meta \([^>]*\)>/<meta \1\/>/g; s/<br>/<br\/>/g' $page | python3 -c 'import sys, xml.dom.minidom as m; m.parse(sys.stdin.buffer)'"
seen "$out" >"$work/before"; merge "$office/annex" "$office/ward" "$office/lounge"
check "merged again it is the same, in any order" ends 0
seen "$out" >"$work/after"
check "byte for byte" cmp -s "$work/before" "$work/after"
for file in safeharbor_library_2027-Q1.xlsx safeharbor_library_2027-Q1.pdf '~$safeharbor_library_2027-Q1.csv' "Icon$(printf '\r')"; do
    echo x >"$office/lounge/2027/2027-Q1/$file"
done
merge "$office"
check "a table saved as a workbook, or printed beside it, stops nothing" ends 0
check "what a workbook's program left is named" says "note: lounge 2027-Q1: safeharbor_library_2027-Q1.xlsx is not the kiosk's"
check "a lock is not worth a word" no grep -q '~' "$work/said"
seen "$out" >"$work/after"; check "and nothing of it is merged" cmp -s "$work/before" "$work/after"
rm "$office"/lounge/2027/2027-Q1/*.xlsx "$office"/lounge/2027/2027-Q1/*.pdf "$office"/lounge/2027/2027-Q1/[~I]*
first_out=$out out=$work/one; merge "$office/lounge"
check "one kiosk alone is merged" says "4 periods of 1 kiosk:"
check "in the kiosk's own columns" test "$(head -n 1 "$out/safeharbor.csv")" = "$(head -n 1 "$office"/lounge/2027/2027-Q1/*.csv)"

# --- refused --------------------------------------------------------------------------------
out=$first_out
cp -a "$office" "$work/good"
refuses() { # SENTENCE WHAT [ARGUMENTS]: with the folders as they are now; afterwards they are mended
    sentence_of=$1 what=$2; shift 2
    [ $# != 0 ] || set -- "$office"
    merge "$@"
    check "$sentence_of: refused" ends 1
    check "$sentence_of: named" says "REFUSED  $what"
    seen "$out" >"$work/after"
    check "$sentence_of: nothing is written" cmp -s "$work/before" "$work/after"
    rm -rf "$office"; cp -a "$work/good" "$office"
}
q1=$office/lounge/2027/2027-Q1
sign() { rm -f "$1/SHA256SUMS.sig"; ssh-keygen -Y sign -q -f "$2" -n safeharbor "$1/SHA256SUMS" 2>/dev/null; }
alter() { sed -i "$2" "$1"/*.csv; (cd "$1" && sha256sum $(cut -c 67- SHA256SUMS) >"$work/sums" && mv "$work/sums" SHA256SUMS); }
sed -i 's/visits,,30/visits,,35/' "$q1"/*.csv
refuses "a number changed" "lounge 2027-Q1: safeharbor_library_2027-Q1.csv was changed"
alter "$q1" 's/visits,,30/visits,,35/'
refuses "a number changed with its sum" "lounge 2027-Q1: this kiosk's key did not sign it"
alter "$q1" 's/visits,,30,30,34/visits,,35,35,39/'; sign "$q1" "$work/kiosks/lounge/key"
refuses "a number changed, summed and signed" "lounge 2027-Q1: it is another one than was merged"
rm "$q1/SHA256SUMS.sig"
refuses "no signature" "lounge 2027-Q1: it is not signed"
sign "$q1" "$work/kiosks/ward/key"
refuses "another kiosk's signature" "lounge 2027-Q1: this kiosk's key did not sign it"
rm "$office/ward/allowed_signers"
refuses "a kiosk without a key" "ward: it has no allowed_signers"
alter "$q1" 's/^2,/3,/'; sign "$q1" "$work/kiosks/lounge/key"
refuses "another schema" "lounge 2027-Q1: line 2 is of another schema than its header" "$office/ward" "$office/lounge"
alter "$q1" '1s/tables/tables,more/; 2,$s/$/,x/'; sign "$q1" "$work/kiosks/lounge/key"
refuses "other columns" "lounge 2027-Q1: its header is that of a schema that this merge knows not" "$office/ward" "$office/lounge"
alter "$q1" 's/visits,,30/visits,,=1+1/'; sign "$q1" "$work/kiosks/lounge/key"
refuses "a formula" "lounge 2027-Q1: line 2 has letters that no kiosk writes"
alter "$q1" 's/2027-Q1/2027-Q3/'; sign "$q1" "$work/kiosks/lounge/key"
refuses "another period's lines" "lounge 2027-Q1: line 2 is of another period"

# A period of this name, signed by this kiosk, made from its first one.
like_q1() { # PERIOD YEAR
    at=$office/lounge/$2/$1
    mkdir -p "$office/lounge/$2"; cp -a "$q1" "$at"
    for file in "$at"/safeharbor*; do mv "$file" "$(echo "$file" | sed "s/\(.*\)_2027-Q1/\1_$1/")"; done
    sed -i "s/_2027-Q1/_$1/" "$at/SHA256SUMS"; alter "$at" "s/2027-Q1/$1/g"; sign "$at" "$work/kiosks/lounge/key"
}
for over in 2027-H1 2027 2027-M03 2026-Q4_2027-Q1 2027-Q1_2027-Q2 undated-02_2027-Q1 2027-Q1_undated-02; do
    year=2027; case $over in *_undated*) year=undated ;; esac
    like_q1 $over $year
    merge "$office/lounge"
    check "$over beside 2027-Q1: refused" ends 1
    check "$over beside 2027-Q1: named with what it overlaps" grep -qE "REFUSED  lounge [^ ]*: it overlaps" "$work/said"
    rm -rf "$office"; cp -a "$work/good" "$office"
done
like_q1 2026-Q4 2026; out=$work/more; merge "$office"
check "a quarter beside is no overlap" ends 0
out=$first_out; rm -rf "$office"; cp -a "$work/good" "$office"

cp -a "$office/lounge" "$office/other-name"
refuses "the same kiosk under another name" "other-name: it is the same kiosk as lounge"
refuses "the same folder twice" "$office/lounge: it is the same kiosk as itself" "$office/lounge" "$office/lounge/."
mkdir "$work/elsewhere"; cp -a "$office/ward" "$work/elsewhere/lounge"
refuses "two kiosks of one name" "$work/elsewhere/lounge: two kiosks are called lounge" "$office/lounge" "$work/elsewhere"
mv "$office/ward" "$office/ward & <b>"
refuses "a name that is no name" "$office/ward & <b>: a kiosk's folder is called by letters"
mkdir "$work/nothing"
refuses "a folder that is no kiosk's" "$work/nothing: no kiosk's folder" "$work/nothing"
rm -rf "$office/lounge/2027/2027-Q4"; merge "$office"
check "a period that was merged earlier and is away now is told" says "note: lounge 2027-Q4 was merged"
rm -rf "$office"; cp -a "$work/good" "$office"
rm "$office"/annex/*/SHA256SUMS.sig "$office/annex/allowed_signers"; out=$work/desk; merge --unsigned "$office"
check "a desk's unsigned periods are merged when that is asked for" ends 0

sh tools/merge --help >"$work/said"; check "it has a help" says "exit status"
for wrong in '' '-o' '-o x' '-o x /nowhere' '-o x --what .'; do
    sh tools/merge $wrong >"$work/said" 2>&1; ended=$?
    check "wrong use: '$wrong'" ends 2
done
exit $bad
