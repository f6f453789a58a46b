# tallyd dies: what it last told still holds, and the visitor sees nothing of it.
site peer-support
terms bands burnout
tally lost
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tally lost
tap "Do a self-check"
  shows check_start
tap "Ask me one question"
  shows guess
tap "Skip"
  shows question
tap "Occasionally I am under stress, and I don't always have as much energy as I once did, but I don't feel burned out."
tap "Next"
  shows result
  count burnout=0
  says "Running steady"
