#!/bin/sh
# What staff open the files they pull with: Python's reader of CSV, and, in the long run, a
# spreadsheet's import and export, after which every cell must still be what it was.
set -u
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
. tests/secrecy/lib-folder.sh
failed=0
say() { # status sentence
    if [ "$1" = 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}
sheets() { python3 tests/secrecy/sheets.py "$@"; }

folder_of_500 "$work/kiosk"; say $? "a kiosk counts 500 visits, and publishes"
names=$(cd "$work/kiosk/release" && printf '%s ' *-*)
[ "$names" = '2027-Q2_2027-Q3 2027-Q4 2028-Q1 undated-01 undated-02_2027-Q1 ' ]
say $? "five periods, with and without dates, one joined"
mkdir "$work/csv"
cp "$work"/kiosk/release/*/*.csv "$work/csv"
# The names of the other kinds of periods, and both tables.
for period in month half year; do
    build/san/bin/simulate --weekly 12 --weeks 52 --period $period --tables burnout,distress \
        --epsilon 0.5 --out "$work/$period" >/dev/null 2>&1
    cp "$work/$period"/*/*.csv "$work/csv"
done
files=$(ls "$work/csv" | wc -l)
[ "$files" = 20 ]; say $? "and months, halves and a year: 20 files"
rows=$(sheets read "$work"/csv/*.csv); say $? "Python's csv reader, strict, finds every column and cell in them ($rows rows)"

# --- what must be found ---
row='2,example,2027-Q1,2027-03-31,visits,,20,20,24,0,,2027-Q1,20,1,1'
wrong() { # NAME ROW
    { sed 1q "$(ls "$work"/csv/*.csv | head -n 1)"; echo "$2"; } >"$work/$1.csv"
}
wrong formula "$(echo "$row" | sed 's/visits/=1+1/')"
wrong dated "$(echo "$row" | sed 's/2027-Q1/2027-02-03/')"
wrong number "$(echo "$row" | sed 's/example/007/')"
wrong short "$(echo "$row" | sed 's/,1$//')"
wrong quote "$(echo "$row" | sed 's/visits/"visits/')"
for bad in formula short quote; do
    ! sheets read "$work/$bad.csv" >/dev/null 2>&1; say $? "and it would see a bad row: $bad"
done
[ -n "${LONG-}" ] || exit $failed

# --- a spreadsheet ---
export HOME="$work/home"
convert() { # TO DIR FILES...
    to=$1 dir=$2; shift 2
    soffice --headless --convert-to "$to" --outdir "$dir" "$@" >>"$work/office" 2>&1
}
convert xlsx "$work/xlsx" "$work"/csv/*.csv && convert csv "$work/back" "$work"/xlsx/*.xlsx
[ "$(ls "$work/xlsx" | wc -l)" = "$files" ] && ! grep -iE 'error|fail|repair' "$work/office" | grep -v javaldx
say $? "LibreOffice takes all of them without a complaint"
same=0 kept=0
for file in "$work"/csv/*.csv; do
    name=$(basename "$file" .csv)
    cmp -s "$file" "$work/back/$name.csv" && same=$((same + 1))
    sheets kept "$file" "$work/xlsx/$name.xlsx" && kept=$((kept + 1))
done
[ $same = "$files" ]; say $? "as a workbook and back they are the same, byte for byte ($same of $files)"
[ $kept = "$files" ]; say $? "in the workbook no text is a date, a number or a formula ($kept of $files)"
convert xlsx "$work/xlsx" "$work/formula.csv" "$work/dated.csv" "$work/number.csv"
for bad in formula dated number; do
    ! sheets kept "$work/$bad.csv" "$work/xlsx/$bad.xlsx" 2>/dev/null; say $? "and it would see one: $bad"
done
exit $failed
