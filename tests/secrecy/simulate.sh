#!/bin/sh
# tools/numbers/simulate.c: what leaves for given visits, how far from the truth that is, and clear
# words for lines that it cannot read.
# shellcheck disable=SC2086 # $bad is words
set -u
simulate=build/san/bin/simulate
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
failed=0
say() { # status sentence
    if [ "$1" = 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}
lines() { awk -v n="$1" -v s="$2" 'BEGIN {while (n-- > 0) print s}'; }
refused() { # input words sentence
    printf '%b' "$1" | $simulate >"$work/out" 2>"$work/err"
    status=$?
    grep -qF "$2" "$work/err" && [ $status = 1 ] && [ ! -s "$work/out" ]
    say $? "$3"
}

lines 24 '2027-02-03 burnout=1 distress=0' | $simulate >"$work/a" 2>/dev/null
grep -q '^2,example,2027-Q1,2027-03-31,visits,,20,' "$work/a"
say $? "24 visits are published as 20"
[ "$(wc -l <"$work/a")" = 5 ]; say $? "one row each for visits, check-ins and both tables"
lines 19 '2027-02-03 burnout=1' | $simulate >"$work/a" 2>"$work/err"
[ "$(wc -l <"$work/a")" = 1 ] && grep -q 'fewer than 20' "$work/err"
say $? "19 visits are not published, and it says why"
{ lines 19 '2027-02-03 burnout=1'; lines 19 '2027-05-03 burnout=0'; } | $simulate --repeat 1 >"$work/a"
grep -q '^2027-Q1_2027-Q2 visits=35 ' "$work/a"; say $? "two thin quarters are joined"
{ lines 20 '2027-02-03'; lines 20 '2027-02-04 checkin'; } | $simulate --mode visits --period month --repeat 1 >"$work/a"
grep -q '^2027-M02 visits=20 checkins=20$' "$work/a"; say $? "mode visits tells no band"
lines 30 '2027-02-03 burnout=1' | $simulate --mode off 2>/dev/null >"$work/a"
[ "$(wc -l <"$work/a")" = 1 ]; say $? "mode off tells nothing"
lines 30 '2027-02-03 burnout=1' | $simulate --tables burnout,distress --repeat 1 >"$work/a"
[ "$(cat "$work/a")" = none ]; say $? "a visit that did not answer every table in force is not counted"
lines 20 '2027-02-03 burnout=0' | $simulate --clock untrusted --repeat 1 >"$work/a"
grep -q '^undated-01 visits=20 ' "$work/a"; say $? "without a trusted clock the period is undated"
lines 20 '2027-02-03 burnout=0' | $simulate --repeat 500 >"$work/a"
[ "$(wc -l <"$work/a")" = 500 ] && [ "$(sort -u "$work/a" | wc -l)" -gt 2 ]
say $? "500 closings are 500 lines, each with its own noise"

refused '2027-02-03 checkin\n2027-02-30 checkin\n' 'line 2' "a day that does not exist is refused with its line"
refused '2027-02-03 burnot=1\n' 'burnot=1' "a word it does not know is quoted"
refused '2027-02-03 burnout=2\n' 'burnout=2' "a band other than 0 and 1 is refused"
refused '2027-02-03 burnout=1 burnout=1\n' 'line 1' "a table given twice is refused"
refused '2027-02-03 checkin burnout=1\n' 'line 1' "a check-in has no bands"
refused 'yesterday checkin\n' 'yesterday' "a date in words is refused"
printf '\357\273\277# a note\r\n\r\n2027-02-03 checkin\r\n' | $simulate >"$work/a" 2>/dev/null
say $? "a byte order mark, CRLF, notes and blank lines are forgiven"
for bad in '--k 10' '--epsilon 1.01' '--epsilon 0' '--period week' '--period day' '--tables role' '--repeat 0' '--kiosks 0' '--weekly 0' '--high 101' '--nonsense 1' '--k'; do
    $simulate $bad </dev/null >"$work/a" 2>"$work/err"
    [ $? = 2 ] && [ -s "$work/err" ]; say $? "$bad is refused"
done

# --- what staff would get from two years, with the defaults ---
kiosks=400; [ -z "${LONG-}" ] || kiosks=10000
figure() { # NAME FIELD: a number of figures, without its comma
    awk -v name="$1" -v n="$2" 'index($0, name) == 1 {gsub(",", ""); print $n}' "$work/figures"
}
at_most() { awk -v a="$1" -v b="$2" 'BEGIN {exit !(a != "" && a + 0 <= b + 0)}'; }
# The report divides by the middle of what rounding allows; the noise alone is 4 counts.
while read -r weekly points; do
    $simulate --weekly "$weekly" --kiosks "$kiosks" >"$work/figures"
    [ "$(figure 'periods published' 3)" = 8 ]; say $? "$weekly visits a week for two years: eight quarters are published"
    error=$(figure 'visits   ' 2) counts=$(figure burnout 3) seen=$(figure burnout 5) inside=$(figure burnout 11)
    at_most "$error" 4 && at_most "$(figure checkins 2)" 4
    say $? "of 100 numbers of visits and of check-ins, 95 are at most 4 too small (seen $error)"
    at_most "$counts" 4 && at_most "$seen" "$points"
    say $? "95 of 100 counts of the higher band are at most 4 off, and its percentage $points points (seen $counts, $seen)"
    at_most 95 "$inside"; say $? "the range in the report holds the true percentage 95 times in 100 (seen $inside)"
    bias=$(awk '/^The best single guess of burnout/ {print $8 + 0}' "$work/figures")
    at_most "$bias" 0.3 && at_most -0.3 "$bias"
    say $? "on average the best single guess is less than 0.3 points off (seen $bias)"
done <<WEEKS
3 12
10 3.6
40 1
WEEKS
# As docs/PRIVACY.md says: with n published as it is, and with n as far from it as it may be.
while read -r n points2 points more; do
    for true in "$n" $((n + 4)); do
        awk -v n="$true" 'BEGIN {while (n-- > 0) print "2027-02-03 burnout=" (n % 5 < 2) " distress=" (n % 5 < 2)}' >"$work/visits"
        limit=$(awk -v p="$points" -v m="$more" 'BEGIN {print p + m}')
        $simulate --kiosks 20000 <"$work/visits" >"$work/figures"
        seen=$(figure burnout 5); at_most "$seen" "$limit"
        say $? "of $true visits, the percentage is at most $limit points off in 95 of 100 (seen $seen)"
    done
    $simulate --kiosks 20000 --tables burnout,distress <"$work/visits" >"$work/figures"
    seen=$(figure distress 5); at_most "$seen" "$(awk -v p="$points2" -v m="$more" 'BEGIN {print p + m}')"
    say $? "and with two tables at most $points2 + $more (seen $seen)"
done <<NUMBERS
20 40 20 0.3
50 16 8 0.3
200 4 2 0.3
NUMBERS
$simulate --weekly 10 --kiosks "$kiosks" --epsilon 0.5 >"$work/figures"
! at_most "$(figure burnout 3)" 4; say $? "with half the epsilon the same measure finds more ($(figure burnout 3) counts)"
for seed in 1 1 2; do $simulate --weekly 10 --seed $seed | grep -v burnout | sha256sum; done >"$work/a"
[ "$(sed 2q "$work/a" | uniq | wc -l)" = 1 ] && [ "$(uniq "$work/a" | wc -l)" = 2 ]
say $? "the same seed makes the same visits, another one others"
$simulate --weekly 1 --weeks 10 --kiosks 5 >"$work/figures"
[ "$(figure 'periods published' 3)" = 0 ] && [ "$(wc -l <"$work/figures")" = 2 ]
say $? "of ten visits nothing is ever published, and it says so"

$simulate --example-year >"$work/year" && [ "$(wc -l <"$work/year")" -gt 500 ]
say $? "an example year can be had"
$simulate --out "$work/release" <"$work/year" >/dev/null 2>&1
[ "$(ls "$work/release" | tr '\n' ' ')" = '2027-Q1 2027-Q2 2027-Q3 2027-Q4 README.txt status.txt ' ]
say $? "its release folder has four quarters"
(cd "$work/release/2027-Q3" && sha256sum --status -c SHA256SUMS); say $? "its sums are right"
[ "$(find "$work/release" -newermt 1980-01-01T00:00:01Z ! -newermt 2027-01-01 | wc -l)" = 0 ]
say $? "no file in it has the time of writing"
! grep -rqP '[^\x0a\x20-\x7e]' "$work/release"; say $? "it is ASCII with LF throughout"
exit $failed
