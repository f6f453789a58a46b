# Everything skipped: a kind page, no result and no count.
site peer-support
terms visits
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows A1
tap "Count my visit"
  shows A2
tap "Do a self-check"
  shows C1
tap "Start"
  shows C3
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
  shows C6
  says "No result yet"
  says "no result"
  denies "Show the number"
  offers "To the questions"
tap "To the questions"
  shows C3
