# PHQ-2 by itself: below its line, at it and above; and with one of the two skipped.
site default
set checks phq2
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
  says "2 questions, about half a minute"
tap "Start"
  shows question
tap "Several days"
tap "Next"
tap "Several days"
tap "Next"
  shows result
  says "Running steady"
tap "Show the number"
  shows number
  says "PHQ-2, Mood: 2 of 6"
  says "The form's own word for it: below the usual line"
site default
set checks phq2
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "More than half the days"
tap "Next"
tap "Several days"
tap "Next"
  shows result
  says "A heavy load"
tap "Show the number"
  shows number
  says "PHQ-2, Mood: 3 of 6"
  says "The form's own word for it: at or above the usual line"
site default
set checks phq2
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Nearly every day"
tap "Next"
tap "Nearly every day"
tap "Next"
  shows result
  says "A heavy load"
tap "Show the number"
  shows number
  says "PHQ-2, Mood: 6 of 6"
site default
set checks phq2
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Nearly every day"
tap "Next"
tap "Skip"
  shows result
  denies "Show the number"
