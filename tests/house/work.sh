#!/bin/sh
# How much work each screen is, first shown after a wipe: the instructions of our own code and of
# the libraries, counted by a machine in software, the same on any day. Our own must not be more
# than tests/bench/work.txt says; make bless writes there what was meant to cost more. The
# limits are those of a small board's patience: 70 million are a tenth of a second there.
# usage: work.sh [--bless]
set -u
cd "$(dirname "$0")/../.." || exit 1
median_most=15000000 dearest_most=30000000 more_percent=2
blessed=tests/bench/work.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mark=work_on_a_screen
valgrind --tool=callgrind --callgrind-out-file="$work/counts" --compress-strings=no \
    --compress-pos=no --dump-line=no --combine-dumps=yes --toggle-collect=$mark \
    --dump-after=$mark build/aids/work peer-support >"$work/names" 2>"$work/said" || {
    cat "$work/said"
    echo "not ok - every screen is drawn and counted"
    exit 1
}
# A part for each screen; a line of a call repeats what its function counts itself.
awk 'FNR == NR {name[FNR] = $0; next}
    /^part:/ {part = $2}
    /^ob=/ {ours = /\/build\/aids\/work$/}
    /^calls=/ {getline; next}
    /^[0-9]/ && NF == 2 {if (ours) own[part] += $2; else libraries[part] += $2}
    END {for (i = 1; i in name; i++) print name[i], own[i], libraries[i], own[i] + libraries[i]}
' "$work/names" "$work/counts" | sort -k 4n >"$work/table"
[ "${1-}" != --bless ] || awk '{print $1, $2}' "$work/table" | sort >$blessed
awk -v median_most=$median_most -v dearest_most=$dearest_most -v percent=$more_percent '
    FNR == NR {most[$1] = $2 * (100 + percent) / 100; next}
    FNR == 1 {print "instructions, in thousands:   own  libraries    both"}
    {
        printf "%-26s %7d %10d %7d\n", $1, $2 / 1000, $3 / 1000, $4 / 1000
        both[FNR] = $4; n = FNR; name = $1
        if (!($1 in most) || $2 > most[$1])
            more[$1] = $2
    }
    function judge(what, n, most) {
        right = n > 0 && n <= most
        printf "%s - %s: %.1f million instructions, at most %.1f\n", right ? "ok" : "not ok",
            what, n / 1000000, most / 1000000
        bad += !right
    }
    END {
        judge("the median of " n " screens", both[int((n + 1) / 2)], median_most)
        judge("the dearest, " name, both[n], dearest_most)
        for (screen in more) {
            printf "not ok - %s: %d instructions of our own, at most %d (if this is meant: make bless)\n",
                screen, more[screen], most[screen]
            bad++
        }
        exit bad > 0
    }' $blessed "$work/table"
