#!/bin/sh
# What tools/merge makes of periods of both schemas, of numbers that went on into the next period, of
# a new kiosk's example, and of what a spreadsheet saved: one table, nothing counted twice, and the
# right sentence for each.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/office/lib-said.sh
base=$work/base out=$work/out
csv=$out/safeharbor.csv page=$out/safeharbor.html
has() { grep -qF -e "$1" "$page"; }
row() { grep -qxF -e "$1" "$csv"; }

# --- periods as a kiosk without a key puts them out -------------------------------------------
summed() { (cd "$1" && sha256sum safeharbor* >SHA256SUMS); }
put() { # KIOSK PERIOD: a table from standard input
    mkdir -p "$base/$1/$2"
    cat >"$base/$1/$2/safeharbor_$1_$2.csv"
    summed "$base/$1/$2"
}
old() { # KIOSK PERIOD LAST-DAY VISITS CHECKINS BURNOUT EPSILON: schema 1 has no row for what is not counted
    {
        echo schema,site,period,last_day,measure,band,count,k,epsilon,tables
        tables=1; [ -n "$6" ] || tables=0
        echo "1,$1,$2,$3,visits,,$4,20,$7,$tables"
        echo "1,$1,$2,$3,checkins,,$5,20,$7,$tables"
        [ -z "$6" ] || echo "1,$1,$2,$3,burnout,high,$6,20,$7,1"
    } | put "$1" "$2"
}
told() { # COUNT COUNTED-IN [ERROR]: a number below k is few, one that is not counted no
    case $1 in
    few) echo ",,,,fewer-than-k,$2" ;;
    no) echo ",,,,not-counted,$2" ;;
    *) echo "$1,$(($1 - ${3:-0})),$(($1 + ${3:-4})),${3:-0},,$2" ;;
    esac
}
new() { # KIOSK PERIOD LAST-DAY VISITS COUNTED-IN CHECKINS COUNTED-IN BURNOUT
    epsilon=1 tables=1; [ "$8" != no ] || epsilon='' tables=0
    {
        echo schema,site,period,last_day,measure,band,count,from,to,error,why_empty,counted_in,k,epsilon,tables
        echo "2,$1,$2,$3,visits,,$(told "$4" "$5"),20,$epsilon,$tables"
        echo "2,$1,$2,$3,checkins,,$(told "$6" "$7"),20,$epsilon,$tables"
        echo "2,$1,$2,$3,burnout,high,$(told "$8" "$2" 4),20,$epsilon,$tables"
        echo "2,$1,$2,$3,distress,high,,,,,not-counted,$2,20,$epsilon,$tables"
    } | put "$1" "$2"
}
begin() { rm -rf "$base" "$out"; }
merge() { sh tools/merge --unsigned -o "$out" "$base" >"$work/said" 2>&1; ended=$?; }
refused() { # SENTENCE WHAT
    merge
    check "$1: refused" ends 1
    check "$1: named" says "REFUSED  $2"
    check "$1: nothing is written" test ! -e "$out"
}

# --- both schemas ---------------------------------------------------------------------------
begin
old library 2027-Q1 2027-03-31 30 '' 11 0.7
old library 2027-Q2 2027-06-30 25 30 '' ''
new library 2027-Q3 2027-09-30 40 2027-Q3 25 2027-Q3 15
new library 2027-Q4 2027-12-31 40 2027-Q4 few 2027-Q4 12
merge
check "periods of both schemas are merged" ends 0
check "those of schema 1 are named" says "note: of schema 1, and told in the columns of schema 2 (merge --help says how): library 2027-Q1, library 2027-Q2"
check "they are one table, of schema 2's columns" test "$(head -n 1 "$csv")" = "$(head -n 1 "$base"/library/2027-Q3/*.csv)"
check "with the same four rows for each period" test "$(tail -n +2 "$csv" | cut -d , -f 3,5 | sort | uniq -c | grep -c '^ *1 ')" = 16
check "visits of schema 1 get their range" row 1,library,2027-Q1,2027-03-31,visits,,30,30,34,0,,2027-Q1,20,0.7,1
check "what it did not tell was below k" row 1,library,2027-Q1,2027-03-31,checkins,,,,,,fewer-than-k,2027-Q1,20,0.7,1
check "a band's error is the kiosk's own: 5.9 is 6" row 1,library,2027-Q1,2027-03-31,burnout,high,11,5,17,6,,2027-Q1,20,0.7,1
check "a row that it does not have was not counted" row 1,library,2027-Q2,2027-06-30,burnout,high,,,,,not-counted,2027-Q2,20,,0
check "those of schema 2 are as the kiosk wrote them" test "$(grep -c '^2,' "$csv")" = 8
check "and in this order" test "$(grep '^2,' "$csv")" = "$(tail -q -n +2 "$base"/library/2027-Q[34]/*.csv)"
check "a year is the sum of both" has '<td class="n">135 to 151</td>'
check "what was below k is in no sum: twice here" has "55 to 63<br><span class=\"few\">fewer than k in 2 periods, not in this sum</span>"
check "three noises of 6, 4 and 4 are 9 together" has '<td class="n">38 &plusmn; 9</td>'
# 38 of 110 to 122; the best single guess divides by the middle, 116: 32.76 % of 430, from 170 on.
check "the dot stands at the middle" has 'cx="310.9"'

# --- a number that went on ------------------------------------------------------------------
begin
new ward 2027-Q3 2027-09-30 25 2027-Q3 few 2027-Q3 no
new ward 2027-Q4 2027-12-31 few 2027-Q4 30 2027-Q3_2027-Q4 no
new ward 2028-Q1 2028-03-31 45 2027-Q4_2028-Q1 few 2028-Q1 no
merge
check "numbers that went on are merged" ends 0
check "what reached k later is in the sum once" has '<td class="n">25 to 29</td><td class="n">30 to 34</td>'
check "the year that has it says so" has "<li>ward: the check-ins of 2027-Q4 are those of 2027-Q3_2027-Q4 together</li>"
check "the year that lacks it too" has "<li>ward: the self-checks of 2027-Q4 are counted in 2028-Q1, not here</li>"
check "and the year to which it went" has "<li>ward: the self-checks of 2028-Q1 are those of 2027-Q4_2028-Q1 together</li>"
check "only what went nowhere yet is missing" test "$(grep -o 'fewer than k in [^,]*' "$page" | sort | uniq -c | sed 's/^ *//')" = "2 fewer than k in 1 period"
check "every number says in which periods it was counted" has '<td class="n">45 <small>(2027-Q4_2028-Q1)</small></td>'
check "and where there were too few" has '<td class="n">fewer than 20</td>'
check "without answers there is no band" no grep -q Burnout "$page"
rm -r "$base/ward/2027-Q4"; merge
check "without the period in between it is still no loss" ends 0
new ward 2027-Q4 2027-12-31 30 2027-Q4 30 2027-Q3_2027-Q4 no; rm -rf "$out"
refused "a number that two periods tell" "ward 2028-Q1: its visits are those of 2027-Q4 too: they would be counted twice"

# --- an example -----------------------------------------------------------------------------
begin
new library 2027-Q1 2027-03-31 40 2027-Q1 25 2027-Q1 15
merge; cp "$csv" "$work/without"
example() { mkdir -p "$1"; echo x >"$1/safeharbor_library_example.csv"; summed "$1"; }
example "$base/library/example"; example "$base/library/2027/example"
merge
check "an example stops nothing" ends 0
check "it is left out, in words" says "note: library example: an example, in which nobody was counted. It is left out."
check "wherever it lies" says "note: library 2027/example: an example"
check "and counts for nothing" cmp -s "$csv" "$work/without"
sh tools/merge --unsigned -o "$out" "$base/library/example" >"$work/said" 2>&1; ended=$?
check "given alone it is refused" ends 1
check "in words" says "library/example: it is an example: nobody was counted"
begin; example "$base/library/example"; touch "$base/library/allowed_signers"
refused "a new kiosk that has only its example" "all: there is no period in these folders"
check "and its example is named" says "note: library example"
mv "$base/library/example" "$base/library/2027-Q1"
refused "an example under a period's name" "library 2027-Q1: it has no table of this name"
mv "$base/library/2027-Q1/safeharbor_library_example.csv" "$base/library/2027-Q1/safeharbor_library_2027-Q1.csv"
refused "with its table renamed too" "library 2027-Q1: safeharbor_library_example.csv is missing"

# --- tables that no kiosk writes -------------------------------------------------------------
wrong() { # SED WHAT: a table of schema 2, changed and summed
    begin; new library 2027-Q1 2027-03-31 40 2027-Q1 25 2027-Q1 15
    file=$base/library/2027-Q1/safeharbor_library_2027-Q1.csv
    sed "$1" "$file" >"$work/table"
    ! cmp -s "$work/table" "$file" || { echo "not ok - $1 changes nothing"; bad=1; }
    cp "$work/table" "$file"; summed "$base/library/2027-Q1"
    refused "$1" "library 2027-Q1: $2"
}
wrong '1s/why_empty/why/' "its header is that of a schema that this merge knows not"
wrong '1s/.*/schema,site,period,last_day,measure,band,count,k,epsilon,tables/' "line 2 has not as many cells"
wrong '2s/^2/1/' "line 2 is of another schema than its header"
wrong '/distress/d' "it has no line of distress"
wrong '/visits/d' "it has no line of visits"
wrong '3s/25,25,29,0,,/25,25,29,0,fewer-than-k,/' "line 3 has a number, or a reason why there is none, but not one of them"
wrong '3s/25,25,29,0,,/,,,,,/' "line 3 has a number, or a reason why there is none, but not one of them"
wrong '3s/25,25,29,0,,/,,,,lost,/' "line 3 is empty for a reason that no kiosk gives"
wrong '3s/25,25,29,0,,/25,30,34,0,,/' "line 3 has a range that is not that of its number"
wrong '3s/25,25,29,0,,/,0,19,,fewer-than-k,/' "line 3 has a range that is not that of its number"
wrong '3s/,2027-Q1,20,/,2026-Q4,20,/' "line 3 was counted in other periods than its own"
wrong '4s/,2027-Q1,20,/,2026-Q4_2027-Q1,20,/' "line 4 was counted in other periods than its own"
wrong '3s/checkins/visits/' "line 3 says again what another said"
wrong '3s/checkins/moods/' "line 3 tells what no kiosk counts"
wrong '4s/,1,1$/,,0/' "line 4 does not say its noise"
wrong 's/,/;/g' "line 1 has letters that no kiosk writes"
wrong 's/$/\r/' "line 1 has letters that no kiosk writes"
wrong '2s/40,40/"40",40/' "line 2 has letters that no kiosk writes"
wrong '1s/^/\xef\xbb\xbf/' "line 1 has letters that no kiosk writes"
begin; new library 2027-Q1 2027-03-31 40 2027-Q1 25 2027-Q1 15
sed -i 's/,/;/g' "$base"/library/2027-Q1/*.csv
refused "saved by a spreadsheet, and not summed" "library 2027-Q1: safeharbor_library_2027-Q1.csv was changed"
# --- the example of docs/OFFICE.md ----------------------------------------------------------------
made=$work/made; mkdir "$made"
sed -n 's|^    build/bin/simulate \(.*\) --out build/example/\(.*\)|\2 \1|p' docs/OFFICE.md >"$work/kiosks"
while read -r kiosk how; do
    # shellcheck disable=SC2086 # $how is words
    build/san/bin/simulate $how --out "$made/$kiosk" >/dev/null
done <"$work/kiosks"
sh tools/merge --unsigned -o "$out" "$made" >"$work/said" 2>&1; ended=$?
check "the example of OFFICE.md is merged" ends 0
for kiosk in $(cut -d ' ' -f 1 "$work/kiosks") 'all kiosks'; do
    numbers=$(sed -n "s/^| $kiosk | \([^|]*\) | \([^|]*\) |.*/\1;\2/p" docs/OFFICE.md)
    check "and has the numbers that stand there: $kiosk" has "<td class=\"n\">${numbers%;*}</td><td class=\"n\">${numbers#*;}</td>"
done
exit $bad
