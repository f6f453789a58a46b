# An answer can be changed, taken back or skipped, and the way back keeps them all.
site peer-support
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
  says "2 of 5"
tap "Several days"
tap "Several days"
  offers "Skip"
tap "Skip"
  says "3 of 5"
tap "Back"
  says "2 of 5"
  offers "Skip"
tap "Nearly every day"
tap "Not at all"
tap "Next"
  says "3 of 5"
tap "Back"
  offers "Next"
tap "Back"
  says "1 of 5"
  offers "Next"
tap "Back"
  shows check_start
