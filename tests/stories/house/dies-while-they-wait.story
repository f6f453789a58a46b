tells house
# Somebody waits; checkin dies, the lamps go out, and the glass does not go on saying that one is on.
# Started again, it lights them for the one who waits.
set phone "(503) 555-0100"
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Light the lamp"
  lamp room-lamp steady
  lamp bezel-lamp slow
  commit checkins=1
  shows lamp_on
kill checkin
  lamp room-lamp off
  lamp bezel-lamp off
  shows no_lamp
  says "(503) 555-0100"
press seen
start checkin
  key off
  lamp room-lamp steady
  lamp bezel-lamp slow
  shows lamp_on
wait 1s
press seen
  lamp bezel-lamp steady
  shows seen
wait 20s
  wipe
  shows welcome
  holds checkins=1
