tells house
# A touch of "I'm here" does what the button by the door does: the same lamps, and it is counted if
# the button is, with nobody asked. Shortly after a press it is the same person.
set count_door yes
tap "I'm here"
  lamp room-lamp steady
  lamp bezel-lamp slow
  commit checkins=1
  shows lamp_on
  says "Cedar"
press door
tap "Done"
  wipe
  shows cleared
wait 2s
  shows welcome
press seen
  lamp bezel-lamp steady
wait 1m
press door
  lamp room-lamp slow
  lamp bezel-lamp slow
  commit checkins=2
tap "I'm here"
  shows lamp_on
tap "I changed my mind"
  lamp room-lamp steady
  wipe
  shows welcome
  holds checkins=2
# Where the button does not count, neither does the touch.
set count_door no
tap "I'm here"
  lamp room-lamp steady
  lamp bezel-lamp slow
  shows lamp_on
wait 1s
press seen
  lamp bezel-lamp steady
  shows seen
  holds checkins=0
# At night the lamp is lit, and the lamp by the door says at once that nobody has answered; so does
# the glass, until somebody who has stayed has seen it.
clock 2027-01-05 03:00
set hours "Mon-Fri 08:00-17:00"
clock 2027-01-05 03:00
tap "I'm here"
  lamp room-lamp steady
  lamp bezel-lamp blinks
  shows away
press seen
  lamp bezel-lamp steady
  shows seen
