# Item 9 "not at all": no page between, the form is the PHQ-9.
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
tap "Go on"
  shows C3
tap "Not at all"
tap "Next"
  shows C6
tap "Show the number"
  shows C6N
  says "PHQ-9, Mood: 1 of 27"
