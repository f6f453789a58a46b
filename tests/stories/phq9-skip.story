# Item 9 skipped: scored and named as PHQ-8; and the way back over C4.
site peer-support
set checks phq9
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows A1
tap "OK, start"
  shows A2
tap "Do a self-check"
  shows C1
tap "Start"
  shows C3
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
  shows C4
  says "You can skip it."
tap "Back"
  shows C3
  says "Question 8 of 9"
tap "Next"
  shows C4
tap "Skip it"
  shows C6
tap "Show the number"
  shows C6N
  says "PHQ-8, Mood: 1 of 24"
tap "Back to my result"
  shows C6
tap "Back"
  shows C3
  says "Question 9 of 9"
tap "Nearly every day"
tap "Next"
  shows C5
