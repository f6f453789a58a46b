# The last option of the burnout question: people first, before any result.
site msmp-wellness
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows A1
tap "OK, start"
  shows A2
tap "Do a self-check"
  shows C1
tap "Ask me one question"
  shows C3
tap "I feel completely burned out and often wonder if I can go on. I am at the point where I may need some changes or may need to seek some sort of help."
tap "Next"
  shows D1
  says "You don't have to carry this alone."
  offers "Call the program"
  denies "Not today"
tap "Call the program"
  shows P1
  says "Private Wellness Line"
tap "Back"
  shows D1
tap "See my result"
  shows C6
  says "A heavy load"
tap "Back"
  shows C3
  says "Question 1 of 1"
