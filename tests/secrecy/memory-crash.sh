#!/bin/sh
# A kiosk that crashes on any screen of a visit leaves nothing behind: no core file, no file made or
# changed, no shared memory. The screens come from `shot --list`: the test fails for a screen that it
# cannot reach, unless it gives a reason. It takes only some of them, unless LONG=1. What a desk's
# display server keeps of the picture is counted and printed; the appliance has no display server.
# usage: memory-crash.sh [SCREEN...]     only these
# shellcheck disable=SC2086,SC3045 # $order is words; every sh of Debian has ulimit -c
cd "$(dirname "$0")/../.." || exit 1
. tests/programs/lib-window.sh
bin=build/bin size=1280x800@10.1
begin
site=$work/site state=$work/state
mkdir "$state"
cp -r assets/sites/peer-support "$site"
sed -i 's/^checks *=.*/checks = cbi, phq8/; s/^tallies.*/tallies = off/; s/^idle_seconds.*/idle_seconds = 60/' "$site/site.ini"

order="3 1 4 0 2 4 1 0 3 2 0 4 2 3 1 1 4 2 0"
answers=$(printf '%02x' $order)
selected=e8ebdc00x16

from() { reach "$1" && go touch "$2"; }
said() { words "$1" "$2"; }
answered() {
    reach C2; go touch "Skip this"
    more=
    for answer in $order; do
        [ -z "$more" ] || go touch "Next"
        more=yes
        go touch "$(option_at "$answer")"
    done
}
# How a visitor comes to that screen; false: there is no way here.
reach() {
    case $1 in
    A1) go touch "Touch" ;;
    A2) from A1 "OK, start" ;;
    B6) from A2 "$(said A2 checkin)" ;;
    C0) from C1 "$(said C1 other)" ;;
    C1) from A2 "Do a self-check" ;;
    C2) from C1 "Start" ;;
    C3) answered ;;
    C6) from C3 "Next" ;;
    C6N) from C6 "Show the number" ;;
    C7) from C6 "See how others" ;;
    C8) from M1 "$(said M1 hard)" ;;
    C8A) from C8 "$(said C8 time)" ;;
    C8B) from C8 "$(said C8 privacy)" ;;
    C8C) from C8 "$(said C8 license)" ;;
    C8D) from C8 "$(said C8 myself)" ;;
    C8E) from C8 "$(said C8 doubt)" ;;
    C8F) from C8 "$(said C8 early)" ;;
    C9) from C3 "Stop" ;;
    D1) from C6 "What can I do" ;;
    D2) from D1 "$(said D1 no)" ;;
    E1) from C6 "Urgent help" ;;
    E2) from E1 "$(said E1 what)" ;;
    F1) from D1 "$(said D1 peer)" ;;
    F3) from F1 "$(said F1 which)" ;;
    G1) from A2 "Help a colleague" ;;
    G2) from G1 "$(said G1 say)" ;;
    H1) from D1 "$(said D1 moment)" ;;
    H2) from H1 "$(said H1 breath)" ;;
    I1) from A1 "$(said frame keep)" ;;
    I2) from I1 "$(said I1 tables)" ;;
    J1) reach C3; pass 61; echo "wait 61" >>"$work/steps" ;;
    J2) from C6 "Finish" ;;
    J3) reach C3; go key hide ;;
    J4) reach J3; go touch "Touch" ;;
    M1) from D1 "$(said D1 more)" ;;
    P1) from D1 "$(said D1 talk)" ;;
    Q1) from E1 "$(said E1 qr)" ;;
    T1) from C6 "Text size" ;;
    *) return 1 ;;
    esac
}
# Why nothing can be left on it, or why it is like another one.
as_another() {
    case $1 in
    A0) echo "nobody is there" ;;
    K1) echo "a card, and no visit" ;;
    S*) echo "staff's, and no visit" ;;
    B1 | B2 | B3 | B4) echo "check-in, which knows no answer; B6 stands for it" ;;
    I3) echo "the last report, as I2" ;;
    C4 | C5) echo "C3 and C6 hold the same" ;;
    F2 | G3 | L1 | L2 | M2 | P2) echo "a list or an entry, as F1; in which order they stand is drawn for each visit" ;;
    *) return 1 ;;
    esac
}

things() { # everything that could be left behind
    find "$state" "$work/run" -printf '%P %s %T@\n' | sort
    find . -maxdepth 1 -name 'core*'
}
display() { build/aids/scan "$xvfb" "$answers" "$selected" >"$work/scan"; awk -v seen=0 '$1 {seen = 1} END {print seen}' "$work/scan"; }
shared() { awk '$6 ~ /^.SYSV/ {print $5}' "/proc/$kiosk/maps" | sort -u; } # memory it shares
given_back() { ! awk '{print $2}' /proc/sysvipc/shm | grep -qxFf "$work/shared"; }
unchanged() { things >"$work/after"; cmp "$work/before" "$work/after"; }
crash() { # SCREEN SIGNAL
    mkdir -p "$work/run"
    start_kiosk
    things >"$work/before"
    reach "$1"
    expect || not_ok "$1 is on the glass"
    [ "$(draw --id)" = "$1" ] || not_ok "the way to $1 leads to $(draw --id)"
    build/aids/scan "$kiosk" "$answers" >"$work/held"
    case $1 in C3) check "$1: the display shows what was chosen" test "$(display)" = 1 ;; esac
    shared >"$work/shared"
    check "$1: it shares its picture with the display" test -s "$work/shared"
    kill -s "$2" "$kiosk"; wait "$kiosk"; kiosk=
    check "$1: after a crash by $2 that memory is given back" wait_until 5 given_back
    check "$1: a crash by $2 makes and changes no file" unchanged
    [ "$(display)" = 0 ] || kept=$((kept + 1))
    [ "$(cut -d ' ' -f 1 "$work/held")" = 0 ] || held=$((held + 1))
    n=$((n + 1))
}
n=0 held=0 kept=0 signal=SEGV
ulimit -c unlimited
for screen in $(build/bin/shot --list); do
    if why=$(as_another "$screen"); then ok "$screen: $why"; continue; fi
    grep -q "^    $screen) " tests/secrecy/memory-crash.sh || { not_ok "$screen: no way to it is known"; continue; }
    case "${*:-${LONG:+all}}" in all | *"$screen"*) ;; "") case $screen in C3 | E1) ;; *) continue ;; esac ;; *) continue ;; esac
    crash "$screen" $signal
    case $signal in SEGV) signal=ABRT ;; *) signal=SEGV ;; esac
done
echo "attack | 13 a crash on every screen | $n crashes, $held with answers in memory (a desk's display server kept pixels after $kept) | $([ $bad = 0 ] && echo 0 || echo some) things left | 0"

program=$(sh tests/planted/build.sh core-dumped build/aids/kiosk-crank) || exit 1
start_kiosk
things >"$work/before"
kill -s SEGV "$kiosk"; wait "$kiosk"; kiosk=
things >"$work/after"
if cmp -s "$work/before" "$work/after"; then not_ok "planted, core-dumped: found"
else ok "planted, core-dumped: found"; fi
echo "attack | 13 a crash, planted: core-dumped | 1 crash | caught: $(diff "$work/before" "$work/after" | grep -c '^[<>]') things left | must be over 0"
find . -maxdepth 1 -name 'core*' -newer "$work/before" -type f -delete
exit $bad
