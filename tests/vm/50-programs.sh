#!/bin/sh
# Programs die or hang in front of somebody: the card, then Welcome again; the others go on.
# usage: 50-programs.sh [--long]     long: also those whose watchdog takes minutes
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/vm/lib.sh
need_guest
anew() { now=$(pid_of "$1") && [ -n "$now" ] && [ "$now" != "$2" ]; }
forgive() { guest 'systemctl reset-failed'; } # three ends in five minutes are too many, unless a test causes them
to_question() { # a visit that is on its first question
    begin_visit; expect 60
    for label in Touch "Don't count my visit" "Do a self-check" Start "Skip"; do go touch "$label"; done
}

forgive
to_question; see question "somebody is at a question"
was=$(pid_of kiosk)
guest "kill -9 $was"
check "killed in front of them, the kiosk leaves the card on the glass" within 5 glass_is "$the_card"
picture killed "the kiosk has just been killed"
begin_visit; see welcome-after-kill "and comes back at Welcome, with nothing of the visit" 60
check "as a new process" anew kiosk "$was"

to_question
was=$(pid_of kiosk); guest "kill -STOP $was"; since=$(date +%s.%N)
check "a kiosk that hangs in a visit is ended by its watchdog" within 60 glass_is "$the_card"
figure "a kiosk that hangs in a visit, until the card" "$(seconds "$since") s"
picture hung "the kiosk hung, and was ended"
begin_visit; see welcome-after-hang "and it welcomes again" 60

for program in checkin tallyd; do
    was=$(pid_of $program); guest "kill -9 $was"
    check "$program, killed, is started again" within 30 anew $program "$was"
    [ "${1-}" = --long ] || continue
    was=$(pid_of $program); guest "kill -STOP $was"; since=$(date +%s.%N)
    check "$program, stopped, is ended by its watchdog" within 240 anew $program "$was"
    figure "$program that hangs, until it is new" "$(seconds "$since") s"
done
begin_visit; see still-welcome "and the glass has not moved" 60

[ "${1-}" = --long ] || exit $bad
was=$(pid_of kiosk); guest "kill -STOP $was"; since=$(date +%s.%N)
check "an idle kiosk that hangs is ended too" within 180 anew kiosk "$was"
figure "an idle kiosk that hangs, until it is new" "$(seconds "$since") s"
begin_visit; see welcome-after-idle-hang "and it welcomes again" 60
was=$(pid_of kiosk); guest 'systemctl reset-failed; systemctl restart kiosk'; within 30 anew kiosk "$was"
for n in 1 2 3; do was=$(pid_of kiosk); guest "kill -9 $was"; within 30 anew kiosk "$was"; done
"$bin/shot" --screen resting --size "$size" -o "$work/rest.png"
check "a kiosk that died three times in minutes rests on the crisis lines" within 60 glass_is "$work/rest.png"
picture resting "it has died three times: only the crisis lines"
forgive; guest 'systemctl start kiosk'
begin_visit; see welcome-after-rest "and can be started again" 60
exit $bad
