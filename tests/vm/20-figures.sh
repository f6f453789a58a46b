#!/bin/sh
# Figures of the idle system: how it started, memory, wakeups, and how well each unit is confined.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/vm/lib.sh
need_guest
begin_visit; see idle "it is idle" 60
# The release folder is first looked after half a minute or more after the start; that is no rest.
guest 'for i in $(seq 150); do
    [ "$(systemctl show -P ExecMainExitTimestampMonotonic publish)" = 0 ] || exit 0; sleep 1
done; exit 1' 200; check "publish has run" test $? = 0
guest '
up() { systemctl show -P "$2" "$1" | awk "{printf \"%.1f\", \$1 / 1000000}"; }
echo "kernel start to systemd: $(up -- UserspaceTimestampMonotonic) s"
for unit in kiosk checkin tallyd publish provision seal; do
    echo "kernel start to $unit ready: $(up $unit ActiveEnterTimestampMonotonic) s"
done' >"$work/start.txt"
while IFS=: read -r what value; do figure "$what" "${value# }"; done <"$work/start.txt"

guest 'for program in kiosk checkin tallyd systemd systemd-journald systemd-udevd systemd-networkd sshd; do
    for pid in $(pidof $program); do
        echo "$program $(awk "/^Pss:/ {pss = \$2} /^Rss:/ {rss = \$2} /^Pss_Anon:/ {anon = \$2} END {print pss, rss, anon}" /proc/$pid/smaps_rollup)"
    done
done' | while read -r program pss rss anon; do figure "memory of $program" "$pss kB Pss, $rss kB resident, $anon kB of its own"; done
figure "memory in use" "$(guest 'awk "/MemTotal|MemAvailable/ {v[\$1] = \$2} END {print v[\"MemTotal:\"] - v[\"MemAvailable:\"]}" /proc/meminfo') kB of 1 GiB"

# How often each sleeper was woken in half a minute. The kernel's own threads and the test console
# are there too; our programs are named.
guest 'snap() {
    for p in /proc/[0-9]*; do
        [ -e $p/exe ] && [ -n "$(readlink $p/exe)" ] || continue
        echo "$(cat $p/comm) ${p#/proc/} $(sed -n "s/^\(non\)\{0,1\}voluntary_ctxt_switches:[^0-9]*//p" $p/status | paste -sd+)"
    done 2>/dev/null
}
snap >/run/test/a; sleep 30; snap >/run/test/b
while read -r name pid n; do
    was=$(sed -n "s/^$name $pid //p" /run/test/a); [ -n "$was" ] && echo "$name $(((n) - (was)))"
done </run/test/b' 120 | grep -vE '^(sh|timeout|sleep|busybox) ' >"$work/switches.txt"
while read -r who n; do
    figure "$who was woken in 30 s of rest" "$n times"
    # More than feeding their watchdogs (every 40 or 60 s) would be polling.
    case $who in kiosk | checkin | tallyd) check "$who sleeps while nobody is there" test "$n" -le 3 ;; esac
done <"$work/switches.txt"

guest 'for unit in kiosk checkin tallyd publish provision tallies-sshd kiosk-resting; do
    systemctl cat $unit >/dev/null 2>&1 || continue
    echo "$unit $(systemd-analyze security --no-pager $unit 2>/dev/null | sed -n "s/.*exposure level for [^:]*: \([0-9.]*\).*/\1/p")"
done' 120 >"$work/security.txt"
while read -r unit level; do
    most=1.5; case $unit in kiosk*) most=1.0 ;; *sshd) most=3.5 ;; esac
    figure "systemd-analyze security of $unit" "$level"
    check "$unit is shut in: at most $most" awk "BEGIN {exit !(\"$level\" != \"\" && $level <= $most)}"
done <"$work/security.txt"

# What each program could write if it were taken over, in its own view of the system: no more and no
# less than the table of overlays/README.md. Nodes that are everybody's, fuse too, are shut by each
# unit's DevicePolicy.
store=$(guest 'readlink -f /dev/safeharbor/store')
everybodys='/dev/(null|zero|full|random|urandom|tty|ptmx|fuse)$|/run/systemd/.*=$'
sed -n '/^## Who may write where/,/^## Boot/p' overlays/README.md | grep '^| [a-z]* | .*`' >"$work/table.txt"
check "the table of who may write where is there" test "$(grep -c . "$work/table.txt")" = 4
while IFS='|' read -r _ user may speaks _; do
    user=${user# } user=${user% }
    may=$(echo "$may" | grep -o '`[^`]*`' | tr -d '`' | sed "s|^/dev/safeharbor/store$|$store|")
    for server in $(echo "$speaks" | tr -d '`'); do may="$may /run/safeharbor/$server/$server.sock="; done
    [ "$user" != publish ] || guest 'kill -STOP $(pidof tallyd); systemctl start --no-block publish' # it waits, and can be looked at
    guest 'for i in $(seq 100); do pid=$(pidof '"$user"') && break; sleep 0.1; done; /run/test/reach $pid' 120 |
        grep -vE "^($everybodys)" >"$work/reach.txt"
    [ "$user" != publish ] || guest 'kill -CONT $(pidof tallyd)'
    more=$(for path in $may; do echo "$path"; done | sed 's/[].[*^$]/\\&/g; s/^/^/' | grep -v -f - "$work/reach.txt")
    check "$user can write nothing but what is its own${more:+: }$(echo "$more" | paste -sd " ")" test -z "$more"
    less=$(for path in $may; do grep -qF "$path" "$work/reach.txt" || echo "$path"; done)
    check "and that it can${less:+, but not }$(echo "$less" | paste -sd " ")" test -z "$less"
done <"$work/table.txt"
exit $bad
