#!/bin/sh
# docs/PRIVACY.md stays true: all sixteen threats are there, each test and stage that it names is
# there, each attack's line has its row, and it stays short enough to be read.
set -u
cd "$(dirname "$0")/../.." || exit 1
page=docs/PRIVACY.md work=$(mktemp -d) failed=0
trap 'rm -rf "$work"' EXIT
say() { # status sentence
    if [ "$1" = 0 ]; then echo "ok - $2"; else echo "not ok - $2"; failed=1; fi
}
rows() { grep -E '^\| [0-9]+ \| [A-Z]' "$page"; }
shown() { awk -F'|' '{print $5}' | grep -o '`[^`]*`' | tr -d '`' | sort -u; }

[ "$(rows | awk '{print $2}' | paste -sd ' ')" = "$(seq 16 | paste -sd ' ')" ]; say $? "sixteen threats, in order"
! rows | awk -F'|' '{for (i = 3; i < 7; i++) if ($i ~ /^ *$/) print}' | grep .; say $? "no cell of them is empty"
[ "$(rows | awk -F'|' '$5 !~ /`/ {print $2 + 0}')" = 6 ]; say $? "each but the laboratory's has a test"

there() { # NAME: a test or a folder of tests; a stage
    case $1 in
    vm\ *) ls tests/vm/"${1#vm }"-*.sh ;;
    */) ls -d "tests/$1" ;;
    *) ls "tests/$1".c 2>/dev/null || ls "tests/$1".sh ;;
    esac >/dev/null 2>&1
}
rows | shown >"$work/named"
while read -r name; do there "$name"; say $? "$name is there"; done <"$work/named"
! there secrecy/no-such-test && ! there "vm 11"; say $? "what is not there would be seen"

# A line of an attack begins with a threat's number; its test is in that threat's row.
grep -ohE 'attack_line\((attack_words\()?"[0-9]+|attack \| [0-9]+' -r tests/secrecy tests/power --include='*.c' --include='*.sh' -H |
    sed 's|^tests/\([^.]*\)\.[a-z]*:.*[^0-9]\([0-9]*\)$|\2 \1|' | sort -u >"$work/attacks"
while read -r number test; do
    rows | grep "^| $number " | shown >"$work/of-row"
    grep -qxF -e "$test" -e "${test%/*}/" "$work/of-row"; say $? "$test, an attack of threat $number, is in its row"
done <"$work/attacks"
[ "$(wc -l <"$work/attacks")" -ge 3 ]; say $? "there are such attacks"

# What stays on the glass, and how long, as the settings and the code have it.
seconds() { sed -n "s/^$1 *= *\([0-9]*\)$/\1/p" assets/site.ini; }
ms() { grep -ohE "$1 = [0-9]+" app/core/visit/*.c | sed 's/.* //'; }
hidden=$(($(ms HIDDEN_MS) / 1000))
rows | grep '^| 8 ' >"$work/glass"
while read -r said; do grep -qF "$said" "$work/glass"; say $? "row 8 says: $said"; done <<GLASS
stays $(($(seconds idle_seconds) + $(seconds notice_seconds))) seconds ($(($(seconds more_idle_seconds) + $(seconds more_notice_seconds))) after
hidden $hidden or $((2 * hidden))
stay $(($(ms NUMBERS_MS) / 60000)) minutes
GLASS

# Three pages of Letter or A4 at 10 points hold some 1,800 of its words; the first some 580.
words=$(wc -w <"$page") first=$(sed '/^## Threat by threat/,$d' "$page" | wc -w)
[ "$words" -le 1800 ] && [ "$first" -le 580 ]; say $? "it is three pages, and its first page one ($words words, $first)"
exit $failed
