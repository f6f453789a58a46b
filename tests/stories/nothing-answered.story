# Everything skipped: a kind page, nothing called fine, no result and no count.
site peer-support
terms visits
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
  shows result
  says "No answers yet"
  says "You can go back to them, or talk with someone all the same."
  silent "fine"
  silent "say steady"
  says "no result"
  denies "Show the number"
  offers "To the questions"
tap "To the questions"
  shows question
