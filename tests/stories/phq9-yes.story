# Item 9 above "not at all": help at once, before any score.
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
  says "Question 9 of 9"
tap "Several days"
tap "Next"
  shows C5
  says "You don't have to sort this out alone today."
  denies "Ask someone here to come"
tap "Talk to a person now"
  shows E1
tap "Back"
  shows C5
tap "Keep going"
  shows C6
  says "One moment, not the whole of you."
tap "Show the number"
  shows C6N
  says "PHQ-9, Mood: 2 of 27"
