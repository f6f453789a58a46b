#!/bin/sh
# Threat 2, patient staff who know every visit but one: how far the answers of that one visit can move
# what is published, and what a seized store gives away (tests/aids/audit.c). The lower bound of the
# real epsilon must not be above the declared one, and must come near it: an audit that sees nothing
# shows nothing. A correct program fails only if both bounds of 99.9 % fail at once: in fewer than 1
# of 10,000 runs. The published count carries two noises, so it gives away less than is declared.
# shellcheck disable=SC2046 # what the audit prints is words
set -u
cd "$(dirname "$0")/../.." || exit 1
times=40000; [ -z "${LONG-}" ] || times=3000000
failed=0 worst_published=0 worst_seized=0 tried=0
make -s build/aids/audit build/bin/simulate || exit 1

within() { awk -v least="$1" -v x="$2" -v most="$3" 'BEGIN {exit !(least <= x && x <= most)}'; }
greater() { within "$1" "$2" 1000 && echo "$2" || echo "$1"; }

check() { # declared, least that the audit must find, sentence, audit's arguments except how often
    declared=$1 least=$2 sentence=$3 see=$4
    set -- $(build/aids/audit "$4" "$5" "$6" $times "$7" "$8" || echo 99 0 0 0)
    seen=$1
    if within "$least" "$seen" "$declared"
    then echo "ok - $sentence: at least $seen of $declared ($2 times against $3, of $4)"
    else echo "not ok - $sentence: at least $seen of $declared, sought from $least ($2 times against $3, of $4)"; failed=1; fi
    [ "$declared" = 1 ] || return 0
    tried=$((tried + 1))
    if [ "$see" = published ]; then worst_published=$(greater "$worst_published" "$seen")
    else worst_seized=$(greater "$worst_seized" "$seen"); fi
}
attacked() { # what, figure, limit
    echo "attack | 2 patient staff: $1 | $tried pairs of lists, $times periods of each list | real epsilon at least $2 (99.9 % bound) | $3"
    tried=0
}

caught() { # bug, what is wrong, limit, periods, audit's arguments except how often
    bug=$1 wrong=$2 limit=$3 periods=$4; shift 4
    audit=$(sh tests/planted/build.sh "$bug" build/aids/audit) || audit=false
    seen=$("$audit" "$1" "$2" "$3" "$periods" "$4" "$5" | sed 's/ .*//')
    if within "$limit.001" "${seen:-0}" 1000; then echo "ok - planted: $wrong, $1: found"
    else echo "not ok - planted: $wrong, $1: not found"; failed=1; fi
    echo "attack | 2 patient staff, planted: $wrong, $1 | $periods periods of each list | caught: real epsilon at least ${seen:-0} | must be over $limit"
}

check 1 0.35 "published, one table" published 100 1 24:10 24:11
check 1 0.35 "published, one table, nobody or one high" published 100 1 24:0 24:1
check 1 0.35 "published, one table, all or all but one high" published 100 1 20:20 20:19
check 1 0.1 "published, two tables together" published 100 2 24:10 24:11
attacked "the published numbers" "$worst_published" 1
check 0.5 0.08 "published, where the site says a half" published 50 1 24:10 24:11
check 1 0.75 "seized, one table" seized 100 1 24:10 24:11
check 1 0.75 "seized, one table, nobody or one high" seized 100 1 24:0 24:1
check 1 0.6 "seized, two tables together" seized 100 2 24:10 24:11
attacked "a seized store" "$worst_seized" 1
check 0.5 0.3 "seized, where the site says a half" seized 50 1 24:10 24:11
check 0 0 "published, 20 visits or 24: no difference" published 100 1 20:18 24:18
echo "attack | 2 patient staff: 20 visits or 24 | $times periods of each list | real epsilon at least $seen (99.9 % bound) | 0"

caught unshared-budget "budget not shared over tables" 1 120000 published 100 2 24:10 24:11
caught unshared-budget "budget not shared over tables" 1 20000 seized 100 2 24:10 24:11
caught both-bands "both bands" 1 120000 published 100 1 20:10 20:11
caught both-bands "both bands" 1 20000 seized 100 1 20:10 20:11
caught exact-zeros "exact zeros" 1 8000 published 100 1 24:0 24:1
caught exact-zeros "exact zeros" 1 8000 seized 100 1 24:0 24:1
caught clamped-to-n "clamping to the true n" 0 8000 published 100 1 20:18 24:18
caught exact-visits "the true number of visits" 0 8000 published 100 1 20:18 24:18

spread=$(awk 'BEGIN {for (i = 0; i < 20; i++) print "2027-02-03 burnout=" i % 2}' |
    build/bin/simulate --repeat 8000 |
    awk -F= '{x = $NF; s += x; q += x * x} END {m = s / NR; printf "%.2f", sqrt(q / NR - m * m)}')
if within 1.7 "$spread" 2.1
then echo "ok - with noise first the standard deviation is about 1.9 counts (seen $spread)"
else echo "not ok - the standard deviation is $spread, not about 1.9 counts"; failed=1; fi
exit $failed
