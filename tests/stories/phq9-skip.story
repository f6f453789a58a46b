# Item 9 skipped: scored and named as PHQ-8; and the way back over before_hard.
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
tap "Back"
  shows question
  says "8 of 9"
tap "Next"
  shows before_hard
tap "Skip it"
  shows question
  says "1 more"
tap "Extremely difficult"
tap "Next"
  shows result
tap "Show the number"
  shows number
  says "PHQ-8, Mood: 1 of 24"
tap "Back"
  shows result
tap "Back"
  shows question
  says "1 more"
tap "Back"
  shows before_hard
tap "Go on"
  shows question
  says "9 of 9"
tap "Nearly every day"
tap "Next"
  shows after_yes
