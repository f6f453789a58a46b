# The last option of the burnout question: people first, before any result.
site msmp-wellness
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Ask me one question"
  shows question
tap "I feel completely burned out and often wonder if I can go on. I am at the point where I may need some changes or may need to seek some sort of help."
tap "Next"
  shows next_steps
  says "You don't have to carry this alone."
  offers "Call the program"
  denies "Not now"
tap "Call the program"
  shows phone_lines
  says "Private Wellness Line"
tap "Back"
  shows next_steps
tap "See my result"
  shows result
  says "A very heavy load"
  says "very heavy"
  says "Talking with someone today is a good next step."
tap "Back"
  shows question
  says "1 of 1"
