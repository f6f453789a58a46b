# Item 9 "not at all": no page between, the form is the PHQ-9.
site peer-support
set checks phq9
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
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Several days"
tap "Next"
  shows before_hard
  says "You can skip it."
tap "Go on"
  shows question
tap "Not at all"
tap "Next"
  says "1 more"
tap "Skip"
  shows result
tap "Show the number"
  shows number
  says "PHQ-9, Mood: 1 of 27"
