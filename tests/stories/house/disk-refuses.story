tells house
# The store takes no write for an hour. The visit goes on and shows nothing of it, the next one, too;
# when the store takes writes again, each is counted once.
write fails
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
  fails commit visits=1 burnout=1
tap "Finish"
  wipe
  shows cleared
wait 2s
  shows welcome
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
tap "Finish"
  wipe
  shows cleared
wait 1h
  shows welcome
  fails commit visits=1 burnout=1
  log trouble
  holds visits=0
write works
wait 20s
  commit visits=1 burnout=1
  commit hours
  commit visits=2 burnout=1
  holds visits=2 burnout=1
