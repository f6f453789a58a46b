#!/bin/sh
# tools/simulate: what leaves of given visits, and clear words for lines it cannot read.
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
grep -q '^1,example,2027-Q1,2027-03-31,visits,,20,' "$work/a"
say $? "24 visits are published as 20"
[ "$(wc -l <"$work/a")" = 4 ]; say $? "one row each for visits, check-ins and the one table"
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
for bad in '--k 10' '--epsilon 1.01' '--epsilon 0' '--period week' '--period day' '--tables role' '--repeat 0' '--nonsense 1' '--k'; do
    $simulate $bad </dev/null >"$work/a" 2>"$work/err"
    [ $? = 2 ] && [ -s "$work/err" ]; say $? "$bad is refused"
done

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
