tells house
# Somebody does not want to be counted: they ring, are seen, finish a self-check, and the store holds
# after it what it held before. Nor does the release know of them.
visits 20 burnout=1
  holds visits=20 checkins=0 burnout=20
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Don't count my visit"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Light the lamp"
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
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Don't count my visit"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Ask me one question"
  shows guess
tap "Skip"
  shows question
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
  shows result
tap "Finish"
  wipe
  shows cleared
wait 2s
  shows welcome
  holds visits=20 checkins=0 burnout=20
wait 91d
  joins 2027-Q1
  lamp room-lamp off
  lamp bezel-lamp off
  commit hours
  closes 2027-Q1 visits=20 checkins=few burnout=20 begins=2027-Q2
  log closed
publish
  proves
  release 2027-Q1 visits=20 checkins=few burnout=20
