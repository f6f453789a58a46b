# The lamp cannot be lit: said at once, or after 300 ms, with the number to call.
site msmp-wellness
terms off
lines lost
tap "Touch the screen, or press any button, to start."
  shows A1
tap "OK, start"
  shows A2
tap "I'm here for a visit"
  shows B6
  says "We can't light the lamp right now"
  says "(503) 764-5663"
tap "Back"
  shows A2
lines ready
tap "I'm here for a visit"
  shows B1
tap "I have a visit booked"
  arrive room 0
wait 299ms
wait 1ms
  shows B6
# It answers late: then it is true after all.
room 0 told
  shows B2
lines lost
  shows B6
tap "Finish"
  shows J2
  wipe
wait 2s
  shows A0
# It dies between the question and the answer.
lines ready
tap "Touch the screen, or press any button, to start."
  shows A1
tap "OK, start"
  shows A2
tap "I'm here for a visit"
  shows B1
tap "I have a visit booked"
  arrive room 0
lines lost
  shows B6
# No number in the settings: still something to do.
site phs-resources
set phone ""
terms off
lines lost
tap "Touch the screen, or press any button, to start."
  shows A1
tap "OK, start"
  shows A2
tap "Talk to someone"
  shows D1
