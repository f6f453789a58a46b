tells house
# The site has asked for other counts, which hold from the next close on. That comes while somebody
# answers: they agreed to something else, so they are not counted. The next visitor reads the new
# promise.
visits 20 burnout=1
change tallies visits
publish
  proves
  status "settings: settings-wait"
wait 90d
  joins 2027-Q1
  commit hours
wait 1438m
  commit hours
tap "Touch the screen, or press any button, to start."
  shows promise
  says "signs of burnout"
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
  holds visits=0
tap "Finish"
  wipe
  shows cleared
wait 2s
  shows welcome
tap "Touch the screen, or press any button, to start."
  shows promise
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
