tells house
# checkin dies with the ring in its hands: the phone number is on the glass at once, not a lamp that
# nobody lit. It starts again and knows of nobody: the kiosk asks again, and the lamp is on after all.
set phone "(503) 555-0100"
kill checkin at hearing
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Light the lamp"
  shows no_lamp
  says "(503) 555-0100"
start checkin
  key off
  lamp room-lamp steady
  lamp bezel-lamp slow
  shows lamp_on
press seen
  lamp bezel-lamp steady
  shows seen
tap "OK"
  wipe
  shows cleared
wait 2s
  shows welcome
  holds checkins=0
