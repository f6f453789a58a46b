# The lamp: said to be on only after checkin has answered, then seen; counted once, if agreed.
site msmp-wellness
terms visits
set word CEDAR
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "I have a visit booked"
  arrive room 0 agreed
room 0 told
  shows lamp_on
  says "The lamp is on"
  says "CEDAR"
room 0 seen
  shows seen
tap "OK"
  shows cleared
  wipe
wait 2s
  shows welcome
# Changed their mind, came again: the second arrival of a visit is not counted.
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "I'd like to see someone today"
  arrive room 0 agreed
room 0 told
  shows lamp_on
tap "I changed my mind"
  shows menu
  leave room 0
room 0 idle
tap "I'm here for a visit"
  shows check_in
tap "I have a visit booked"
  arrive room 0
room 0 told
  shows lamp_on
# Nobody touches the glass: it goes by itself.
wait 20s
  shows welcome
  wipe
  sleeps
# Somebody presses Seen for an earlier visitor just as this one rings: that is not the answer.
site msmp-wellness
terms off
room 0 told
tap "Touch the screen, or press any button, to start."
  shows promise
tap "OK, start"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "I have a visit booked"
  arrive room 0
room 0 seen
room 0 told
  shows lamp_on
