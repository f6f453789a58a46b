# The lamp cannot be lit: said at once, or after 300 ms, with the number to call.
site msmp-wellness
terms off
lines lost
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows no_lamp
  says "We can't light the lamp right now"
  says "(503) 764-5663"
tap "Back"
  shows menu
lines ready
tap "I'm here for a visit"
  shows check_in
tap "Counseling"
  arrive room 0
wait 299ms
wait 1ms
  shows no_lamp
# It answers late: then it is true after all.
answer room 0 told
  shows lamp_on
lines lost
  shows no_lamp
tap "Finish"
  shows cleared
  wipe
wait 2s
  shows welcome
# It dies between the question and the answer.
lines ready
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Counseling"
  arrive room 0
lines lost
  shows no_lamp
# No number in the settings: still something to do.
site phs-resources
set phone ""
terms off
lines lost
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Talk to someone"
  shows talk
