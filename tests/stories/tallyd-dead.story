# tallyd dies: what it last told still holds, and the visitor sees nothing of it.
site peer-support
terms bands burnout
tally lost
tap "Touch the screen, or press any button, to start."
  shows A1
tap "Count my visit"
  shows A2
tally lost
tap "Do a self-check"
  shows C1
tap "Ask me one question"
  shows C2
tap "Skip this"
  shows C3
tap "Occasionally I am under stress, and I don't always have as much energy as I once did, but I don't feel burned out."
tap "Next"
  shows C6
  count burnout=0
  says "Running steady"
