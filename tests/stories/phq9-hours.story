# PHQ-9 needs somebody who is there: outside the hours it is offered as PHQ-8.
site peer-support
set checks phq9
set ask_guess no
terms off
clock 2027-01-05 03:00
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
  says "8 questions"
# Which one it is stays as it was when the first check began, for the whole visit.
tap "Start"
  shows question
  says "1 of 8"
clock 2027-01-05 10:00
  says "1 of 8"
tap "Back"
  shows check_start
  says "8 questions"

# Begun in the hours, it keeps its ninth question after them.
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
  says "9 questions"
tap "Start"
  shows question
clock 2027-01-05 03:00
  says "1 of 9"

# A clock that nobody trusts does not say that somebody is there.
site peer-support
set checks phq9
terms off
clock 2027-01-05 10:00 untrusted
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
  says "8 questions"
site peer-support
set checks phq9
set hours always
terms off
clock 2027-01-05 10:00 untrusted
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
  says "9 questions"
