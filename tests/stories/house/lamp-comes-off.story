tells house
# The lamp's wire comes off while somebody waits: the glass gives the phone number. It is back: the
# one who waits is still waiting, the lamp lights again, and Seen works.
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
line room-lamp gone
  lamp room-lamp off
  shows no_lamp
  says "(503) 555-0100"
line room-lamp there
  lamp room-lamp steady
press seen
  lamp bezel-lamp steady
  shows seen
  holds checkins=1
