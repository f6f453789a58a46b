#!/bin/sh
# The published number of 8,000 closings, with one answer changed: no outcome may become more than
# e^epsilon times as likely. Loose, because 8,000 draws are noisy; the sampler's exactness is shown
# in tests/core/noise.c.
set -u
simulate=build/san/bin/simulate
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
failed=0

visits() { # high low
    awk -v h="$1" -v l="$2" 'BEGIN {
        for (i = 0; i < h + l; i++) print "2027-02-03 burnout=" (i < h) " distress=" (i < h) }'
}

# The largest |ln(p/q)| over outcomes seen 200 times in both.
measured() { # file file
    awk 'FNR == NR {a[$0]++; next} {b[$0]++}
        END {for (x in a) if (a[x] >= 200 && b[x] >= 200) {
                 r = log(a[x] / b[x]); if (r < 0) r = -r; if (r > worst) worst = r; n++ }
             printf "%d %.2f\n", n, worst}' "$1" "$2"
}

check() { # sentence epsilon options...
    sentence=$1 epsilon=$2; shift 2
    visits 10 10 | $simulate --repeat 8000 "$@" >"$work/a"
    visits 11 9 | $simulate --repeat 8000 "$@" >"$work/b"
    set -- $(measured "$work/a" "$work/b")
    if [ "$1" -ge 4 ] && awk -v m="$2" -v e="$epsilon" 'BEGIN {exit !(m <= e + 0.25 && m > 0.1 * e)}'
    then echo "ok - $sentence (declared $epsilon, seen at most $2 over $1 outcomes)"
    else echo "not ok - $sentence (declared $epsilon, seen $2 over $1 outcomes)"; failed=1; fi
}

check "one changed answer moves no outcome by more than epsilon 1" 1
check "nor by more than a half where the site says so" 0.5 --epsilon 0.5

visits 10 10 | $simulate --repeat 8000 >"$work/a"
spread=$(awk -F= '{x = $NF; s += x; q += x * x} END {m = s / NR; printf "%.2f", sqrt(q / NR - m * m)}' "$work/a")
if awk -v s="$spread" 'BEGIN {exit !(s > 1.7 && s < 2.1)}'
then echo "ok - with noise first the standard deviation is about 1.9 counts (seen $spread)"
else echo "not ok - the standard deviation is $spread, not about 1.9 counts"; failed=1; fi
exit $failed
