#!/bin/sh
# A kiosk that crashes on any screen of a visit leaves nothing behind: no core file, no file made or
# changed, no shared memory. The screens come from `shot --list`: the test fails for a screen that it
# cannot reach, unless it gives a reason. It takes only some of them, unless LONG=1. What a desk's
# display server keeps of the picture is counted and printed; the appliance has no display server.
# usage: memory-crash.sh [SCREEN...]     only these
# shellcheck disable=SC2086,SC3045 # $order is words; every sh of Debian has ulimit -c
cd "$(dirname "$0")/../.." || exit 1
. tests/programs/lib-window.sh
begin
site=$work/site state=$work/state
mkdir "$state"
cp -r assets/sites/peer-support "$site"
sed -i 's/^checks *=.*/checks = cbi, phq8/; s/^tallies.*/tallies = off/; s/^idle_seconds.*/idle_seconds = 60/' "$site/site.ini"
mkdir "$site/instruments"
{ cat assets/instruments/cbi.ini; printf '\n[others.work]\nyear = 2021\ngroup = people\nsize = 1,234\nfound = 56 in 100 scored 50\nsource = Nobody\n'; } >"$site/instruments/cbi.ini"

order="3 1 4 0 2 4 1 0 3 2 0 4 2 3 1 1 4 2 0"
answers=$(printf '%02x' $order)
selected=e8ebdc00x16

from() { reach "$1" && go touch "$2"; }
said() { words "$1" "$2"; }
answered() {
    reach guess; go touch "Skip"
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
    promise) go touch "Touch" ;;
    menu) from promise "Start" ;;
    no_lamp) from menu "$(said A2 checkin)" ;;
    checks) from check_start "$(said C1 other)" ;;
    check_start) from menu "Do a self-check" ;;
    guess) from check_start "Start" ;;
    question) answered ;;
    result) from question "Next" ;;
    number) from result "Show the number" ;;
    others) from result "See how others" ;;
    barriers) from program "$(said M1 hard)" ;;
    barrier_time) from barriers "$(said C8 time)" ;;
    barrier_privacy) from barriers "$(said C8 privacy)" ;;
    barrier_license) from barriers "$(said C8 license)" ;;
    barrier_myself) from barriers "$(said C8 myself)" ;;
    barrier_doubt) from barriers "$(said C8 doubt)" ;;
    barrier_early) from barriers "$(said C8 early)" ;;
    stop) from question "Stop" ;;
    talk) from menu "$(said A2 talk)" ;;
    next_steps) from result "What can I do" ;;
    not_today) from next_steps "$(said D1 no)" ;;
    urgent_help) from result "Urgent help" ;;
    what_if_i_call) from urgent_help "$(said E1 what)" ;;
    peers) from next_steps "$(said D1 peer)" ;;
    peer_or_counselor) from peers "$(said F1 which)" ;;
    colleague) from menu "Help a colleague" ;;
    what_to_say) from colleague "$(said G1 say)" ;;
    moment) from next_steps "$(said D1 moment)" ;;
    breathing) from moment "$(said H1 breath)" ;;
    what_we_keep) from promise "$(said frame keep)" ;;
    tables) from what_we_keep "$(said I1 tables)" ;;
    still_here) reach question; pass 61; echo "wait 61" >>"$work/steps" ;;
    cleared) from result "Finish" ;;
    hidden) reach question; go key hide ;;
    same_person) reach hidden; go touch "Touch" ;;
    program) from next_steps "$(said D1 more)" ;;
    phone_lines) from next_steps "$(said D1 talk)" ;;
    qr_code) from urgent_help "$(said E1 qr)" ;;
    other_ways) from urgent_help "$(said E1 ways)" ;;
    text_and_colors) from result "Text & colors" ;;
    *) return 1 ;;
    esac
}
# Why nothing can be left on it, or why it is like another one.
as_another() {
    case $1 in
    welcome) echo "nobody is there" ;;
    resting) echo "a card, and no visit" ;;
    button) echo "in an edition without any answer" ;;
    staff*) echo "staff's, and no visit" ;;
    check_in | lamp_on | seen | no_answer | away) echo "check-in, which knows no answer; no_lamp stands for it" ;;
    last_report) echo "the last report, as tables" ;;
    before_hard | before_events | after_yes) echo "question and result hold the same" ;;
    peer | ask_program | resources | resource | donors | phone_line) echo "a list or an entry, as peers; in which order they stand is drawn for each visit" ;;
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
    case $1 in question) check "$1: the display shows what was chosen" test "$(display)" = 1 ;; esac
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
    case " ${*:-${LONG:+all}} " in " all " | *" $screen "*) ;; "  ") case $screen in question | urgent_help) ;; *) continue ;; esac ;; *) continue ;; esac
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
