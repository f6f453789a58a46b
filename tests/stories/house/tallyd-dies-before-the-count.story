tells house
# tallyd dies with a count in its hands. The visit shows nothing of it; the kiosk offers the count
# again when tallyd is back, and it is counted once.
kill tallyd at hearing
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
  holds visits=0
tap "Finish"
  wipe
  shows cleared
wait 2s
  shows welcome
start tallyd
  opens
  commit hours
  commit visits=1 burnout=1
  holds visits=1 burnout=1
