tells house
# All that the house is for: a visitor rings and is seen, another finishes a self-check, somebody asks
# for company, somebody presses the button by the door, staff look at their screens, the quarter ends
# and is published. tests/house/kills.sh tells this one again with each program killed at each line.
set count_door yes
set hours always
visits 19 burnout=1
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
press seen
  lamp bezel-lamp steady
  shows seen
tap "OK"
  wipe
  shows cleared
wait 1m
  shows welcome
press door
  lamp room-lamp slow
  lamp bezel-lamp slow
  commit checkins=2
wait 6m
  lamp bezel-lamp blinks
hold seen 2s
  lamp bezel-lamp steady
  lamp room-lamp off
  lamp bezel-lamp off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Ask me one question"
  shows guess
tap "Skip"
  shows question
tap "The symptoms of burnout that I'm experiencing won't go away. I think about frustration at work a lot."
tap "Next"
  shows result
  commit visits=20 burnout=20
tap "Urgent help"
  shows urgent_help
tap "Ask someone here to come"
  lamp room-lamp fast
  lamp bezel-lamp slow
press seen
  lamp room-lamp steady
  lamp bezel-lamp steady
tap "Back"
  shows result
tap "Finish"
  wipe
  shows cleared
turn key-switch on
  key on
  wipe
  shows staff
tap "Health"
  shows staff_health
turn key-switch off
  key off
  wipe
  shows welcome
wait 28d
  joins 2027-Q1
  lamp room-lamp off
  lamp bezel-lamp off
  commit hours
day 2027-04-01 trusted
wait 24h
  commit hours
wait 1h
  closes 2027-Q1 visits=20 checkins=few burnout=20 begins=2027-Q2
  log closed
publish
  proves
  release 2027-Q1 visits=20 checkins=few burnout=20
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Light the lamp"
  lamp room-lamp steady
  lamp bezel-lamp slow
  commit checkins=3
  shows lamp_on
tap "I changed my mind"
  shows menu
  lamp room-lamp off
  lamp bezel-lamp off
tap "Finish"
  wipe
  shows cleared
publish
  proves
