tells house
# The store takes no write, and tallyd dies with a count that it could not keep. The kiosk offers it
# again to the next one, which cannot keep it either; once the store takes writes it is counted once.
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
kill tallyd
start tallyd
  opens
  fails commit hours
  log trouble
  fails commit visits=1 burnout=1
publish
  fails commit visits=1 burnout=1
  fails proof
  status "store: store-readonly"
write works
wait 20s
  commit visits=1 burnout=1
  commit hours
  holds visits=1 burnout=1
tap "Finish"
  wipe
  shows cleared
