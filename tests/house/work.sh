#!/bin/sh
# How much work each screen is, first shown after a wipe: the instructions of our own code and of
# the libraries, counted by a machine in software, the same on any day. The limits are those of a
# small board's patience: 70 million are a tenth of a second there.
# usage: work.sh
set -u
cd "$(dirname "$0")/../.." || exit 1
median_most=${MEDIAN_MOST-15000000} dearest_most=${DEAREST_MOST-30000000}
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
awk -v median_most="$median_most" -v dearest_most="$dearest_most" '
    BEGIN {print "instructions, in thousands:   own  libraries    both"}
    {printf "%-26s %7d %10d %7d\n", $1, $2 / 1000, $3 / 1000, $4 / 1000; both[NR] = $4; name = $1}
    function judge(what, n, most) {
        right = n > 0 && n <= most
        printf "%s - %s: %.1f million instructions, at most %.1f\n", right ? "ok" : "not ok",
            what, n / 1000000, most / 1000000
        bad += !right
    }
    END {
        judge("the median of " NR " screens", both[int((NR + 1) / 2)], median_most)
        judge("the dearest, " name, both[NR], dearest_most)
        exit bad > 0
    }' "$work/table"
