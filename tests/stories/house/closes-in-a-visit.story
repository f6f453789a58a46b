tells house
# The quarter ends while somebody answers. What they agreed to still holds, so they are counted, in
# the new quarter; the old one is closed without them.
visits 20 burnout=1
wait 90d
  joins 2027-Q1
  commit hours
wait 1438m
  commit hours
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
wait 115s
  closes 2027-Q1 visits=20 checkins=few burnout=20 begins=2027-Q2
  log closed
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
  shows result
  commit visits=1 burnout=0
  holds visits=1 burnout=0
tap "Finish"
  wipe
  shows cleared
wait 2s
  shows welcome
publish
  proves
  release 2027-Q1 visits=20 checkins=few burnout=20
