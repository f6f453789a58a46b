# The lamp: said to be on only after checkin has answered, then seen; counted once, if agreed.
site msmp-wellness
terms visits
set word CEDAR
tap "Touch the screen, or press any button, to start."
  shows A1
tap "Count my visit"
  shows A2
tap "I'm here for a visit"
  shows B1
tap "I have a visit booked"
  arrive room 0 agreed
room 0 told
  shows B2
  says "The lamp is on"
  says "CEDAR"
room 0 seen
  shows B3
tap "OK"
  shows J2
  wipe
wait 2s
  shows A0
# Changed their mind, came again: the second arrival of a visit is not counted.
tap "Touch the screen, or press any button, to start."
  shows A1
tap "Count my visit"
  shows A2
tap "I'm here for a visit"
  shows B1
tap "I'd like to see someone today"
  arrive room 0 agreed
room 0 told
  shows B2
tap "I changed my mind"
  shows A2
  leave room 0
room 0 idle
tap "I'm here for a visit"
  shows B1
tap "I have a visit booked"
  arrive room 0
room 0 told
  shows B2
# Nobody touches the glass: it goes by itself.
wait 20s
  shows A0
  wipe
  sleeps
# Somebody presses Seen for an earlier visitor just as this one rings: that is not the answer.
site msmp-wellness
terms off
room 0 told
tap "Touch the screen, or press any button, to start."
  shows A1
tap "OK, start"
  shows A2
tap "I'm here for a visit"
  shows B1
tap "I have a visit booked"
  arrive room 0
room 0 seen
room 0 told
  shows B2
