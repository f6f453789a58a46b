tells house
# The quarter ends while somebody reads what is counted, and other counts hold from now on: the words
# on the glass are new at once, and what is agreed to is what holds.
visits 20 burnout=1
change tallies visits
wait 90d
  joins 2027-Q1
  commit hours
wait 1439m
  commit hours
tap "Touch the screen, or press any button, to start."
  shows promise
  says "signs of burnout"
wait 1m
  closes 2027-Q1 visits=20 checkins=few burnout=20 begins=2027-Q2
  log closed
  silent "signs of burnout"
tap "Count my visit"
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
  commit visits=1
  holds visits=1
