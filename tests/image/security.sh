#!/bin/sh
# How much each of our units could do if it were taken over: systemd's own score of its sandbox must
# not exceed the limits below. ROOT is a tree with our units in it: a mounted image, or / in a
# guest, where that system's own systemd gives the score.
# usage: security.sh [ROOT]
set -u
root=${1-/} bad=0
root=${root%/}
scores() { # UNIT: prints its score times ten
    SYSTEMD_LOG_LEVEL=err systemd-analyze security --offline=yes --no-pager ${root:+--root="$root"} "$1" 2>/dev/null |
        sed -n 's/.*Overall exposure level for .*: \([0-9]*\)\.\([0-9]\) .*/\1\2/p' | sed 's/^0*\(.\)/\1/'
}
for path in "$root"/etc/systemd/system/*.service; do
    unit=${path##*/}
    [ ! -L "$path" ] || continue
    case $unit in
    kiosk*) most=10 ;;
    tallies-sshd*) most=35 ;;
    emergency*) continue ;; # starts the machine again; nothing runs beside it
    timesync*) most=20 ;; # sets the clock and asks over the network: what is left open is what it needs for that
    *) most=15 ;;
    esac
    score=$(scores "$unit")
    said=ok
    [ -n "$score" ] && [ "$score" -le "$most" ] || { said="not ok" bad=1; }
    echo "$said - $unit: ${score:-?} tenths of at most $most"
done
exit $bad
