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
tap "Counseling"
  arrive room 0 agreed
answer room 0 told
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
tap "Counseling"
  arrive room 0 agreed
answer room 0 told
  shows lamp_on
tap "I changed my mind"
  shows menu
  leave room 0
room 0 idle
tap "I'm here for a visit"
  shows check_in
tap "Counseling"
  arrive room 0
answer room 0 told
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
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Counseling"
  arrive room 0
room 0 seen
room 0 told
answer room 0 told
  shows lamp_on
# Nor is it about this one what the room says of others, when no answer has come: their lamp, their
# Seen, their waiting in vain.
site msmp-wellness
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Counseling"
  arrive room 0
room 0 told
wait 300ms
  shows no_lamp
room 0 seen
room 0 told
room 0 unanswered
  says "We can't light the lamp right now"
# checkin is there again: it is asked again, and what it says now is about this one.
lines lost
lines ready
  arrive room 0
answer room 0 told
  shows lamp_on
# It has forgotten everybody: the glass does not go on saying that a lamp is on.
room 0 idle
  shows no_lamp
