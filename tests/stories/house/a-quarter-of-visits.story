tells house
# One finished self-check is counted once, and durably, however often its last question is answered
# anew. At the end of the quarter its release tells of all of them, rounded and with noise, and is
# never written again.
visits 22 burnout=1
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
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
  shows result
  commit visits=23 burnout=22
tap "Back"
  shows question
tap "The symptoms of burnout that I'm experiencing won't go away. I think about frustration at work a lot."
tap "Next"
  shows result
tap "Finish"
  wipe
  shows cleared
wait 2s
  shows welcome
  holds visits=23 burnout=22
publish
  proves
  status "store: ok"
noise -3 6
wait 91d
  joins 2027-Q1
  commit hours
  closes 2027-Q1 visits=20 checkins=few burnout=19 begins=2027-Q2
  log closed
publish
  proves
  release 2027-Q1 visits=20 checkins=few burnout=19
publish
  proves
kill tallyd
start tallyd
  opens
  commit hours
publish
  proves
  status "store: ok"
