#!/bin/sh
# docs/LIMITS.md says what waits for what: each limit that it names is in the code with that value, and
# its words say the same; each in the code is named there; and no unit may wait for ever.
# usage: limits.sh [ROOT]
set -u
cd "${1-$(dirname "$0")/../..}" || exit 1
page=docs/LIMITS.md units=overlays/rootfs/etc/systemd/system bad=0
ok() { echo "ok - $1"; }
not_ok() { echo "not ok - $1"; bad=1; }

# FILE|NAME = value|at most, one line for each limit that a row names.
named() {
    awk -F '|' '/^\| / && NF == 6 && $5 ~ /`/ {
        n = split($5, part, "`"); file = ""
        for (i = 2; i <= n; i += 2)
            if (part[i] ~ /\// && part[i] !~ /=/) file = part[i]
            else { gsub(/^ +| +$/, "", $3); print file "|" part[i] "|" (i == 4 ? $3 : "") }
    }' $page
}
value() { # FILE NAME: what the enumerator is; nothing if there is none
    expression=$(sed -n "s|^.*[^A-Z_]$2 *= *\([0-9 *]*[0-9]\).*|\1|p" "$1" | head -n 1)
    # shellcheck disable=SC2004 # its value is a sum to be done
    [ -z "$expression" ] || echo $(($expression))
}
milliseconds() { # of "0.5 s", "2 min"
    awk -v s="$1" 'BEGIN { split(s, w, " "); of["ms"] = 1; of["s"] = 1000; of["min"] = 60000; of["h"] = 3600000
        if (w[1] + 0 && w[2] in of) print w[1] * of[w[2]] }'
}
# A limit's value in ms, if its name says the unit.
limit() { # NAME VALUE
    case $1 in
    *_MS) echo "$2" ;;
    *_S | *_seconds | *Sec | LoginGraceTime | ConnectTimeout) case $2 in *min) echo $((${2%min} * 60000)) ;; *) echo $(($2 * 1000)) ;; esac ;;
    *_minutes) echo $(($2 * 60000)) ;;
    *_hours) echo $(($2 * 3600000)) ;;
    esac
}
holds() { # FILE TEXT: the code has that limit
    case $1 in
    *.[ch]) [ "$(value "$1" "${2%% =*}")" = "${2##*= }" ] ;;
    *) grep -qF -- "$2" "$1" ;;
    esac
}

count=0
named >"${TMPDIR:-/tmp}/limits.$$"
while IFS='|' read -r file text most; do
    count=$((count + 1))
    name=$(echo "$text" | sed 's/[ =].*//') number=$(echo "$text" | sed 's/.*[ =]//')
    holds "$file" "$text" || not_ok "$file has $text"
    says=$(milliseconds "$most") is=$(limit "$name" "$number")
    [ -z "$says" ] || [ -z "$is" ] || [ "$says" = "$is" ] || [ "$name" = ClientAliveInterval ] ||
        not_ok "$text is what its row says: $most"
done <"${TMPDIR:-/tmp}/limits.$$"
rm -f "${TMPDIR:-/tmp}/limits.$$"
if [ $count -ge 60 ]; then ok "$count limits of $page are looked for in the code"; else not_ok "only $count limits are named in $page"; fi

# Those that are no waiting: units of time, and a desk's stand-in.
units_of_time=" HOUR_MS PERIOD_DAY_S "
missing=$(grep -rnoE '\b[A-Z][A-Z_]*_(MS|S)\b *=[^=]' --include='*.[ch]' app | grep -v io/lines/gpio_panel.c |
    sed 's/:[0-9]*:/ /; s/ *=.*//' | while read -r file name; do
    case $units_of_time in *" $name "*) continue ;; esac
    named | grep -q "^$file|$name = " || echo "$name ($file)"
done)
if [ -z "$missing" ]; then ok "every limit in the code is in $page"; else not_ok "in $page: $missing"; fi

for unit in "$units"/*.service; do
    name=${unit##*/}
    [ ! -L "$unit" ] && grep -q '^ExecStart=.' "$unit" || continue
    if grep -q '^Type=oneshot' "$unit"; then limit=TimeoutStartSec; else limit=WatchdogSec; fi
    case $name in tallies-sshd.service) continue ;; esac # sshd has limits of its own, for each log-in
    if cat "$unit" "$unit".d/* 2>/dev/null | grep -q "^$limit=[1-9]"; then ok "$name has a limit"
    else not_ok "$name has no $limit"; fi
done
exit $bad
