#!/bin/sh
# The real kiosk goes by the clock on the wall, and looks at it by itself when whoever judges it has
# spoken: nobody has to touch the glass.
cd "$(dirname "$0")/../.." || exit 1
. tests/programs/lib-window.sh
begin
site=$work/site
cp -r assets/sites/peer-support "$site"
cat >"$site/lines.csv" <<'LINES'
name,who,number,hours,checked_on
County line,A counselor,(503) 555-0142,Mon-Fri 08:00-17:00,
LINES
WALL=$work/wall; export WALL
wall() { # "DAY WEEKDAY MINUTE" or nothing, and the same as a step
    echo "$1" >"$WALL.new"; mv "$WALL.new" "$WALL"
    echo "clock $2" >>"$work/steps"
    : >"$work/clock.new"; mv "$work/clock.new" "$work/clock"
}
: >"$work/steps"
wall "20823 1 600" "2027-01-05 10:00"
start_kiosk
go key urgent
check "in its hours a phone line is open" says "Monday to Friday 8 am to 5 pm"
! says "closed now"; check "and nothing says that it is closed" [ $? = 0 ]
expect
wall "20823 1 1020" "2027-01-05 17:00"
check "at their end the glass changes by itself" expect
check "to say so" says "(closed now)"
wall "nothing" "2027-01-05 17:00 untrusted"
check "when the clock is not trusted any more, too" expect
wall "20823 1 180" "2027-01-05 03:00"
expect
go key back; go touch "Touch"; go touch "Start"
go touch "I'm here for a visit"
check "at 3 in the morning nobody is there" expect
check "which the page says" says "$(words B7 title)"
exit $bad
