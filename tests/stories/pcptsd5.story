# PC-PTSD-5: a page in our own words, then the form's list of events and its first question. "No" ends it.
site default
set checks pcptsd5
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
  says "6 questions, about 1 minute"
  says "Prins A, Bovin MJ, Kimerling R, Kaloupek DG, Marx BP, Pless Kaiser A, Schnurr PP."
tap "Start"
  shows before_events
  says "assault"
  says "a death by suicide"
  says "a patient's death, or an error"
  says "You can skip it"
  offers "Urgent help"
tap "Go on"
  shows question
  says "1 of 6"
  says "Sometimes things happen to people that are unusually or especially frightening, horrible, or traumatic. For example:"
  says "a serious accident or fire"
  says "a physical or sexual assault or abuse"
  says "an earthquake or flood"
  says "a war"
  says "seeing someone be killed or seriously injured"
  says "having a loved one die through homicide or suicide"
  says "Have you ever experienced this kind of event?"
  silent "In the past month have you:"
tap "No"
tap "Next"
  shows result
  says "below both lines"
  says "at the more sensitive line (3)"
  says "at or above the line that balances best (4)"
  says "Your answers are below both lines."
  silent "Running steady"
tap "Show the number"
  shows number
  says "PC-PTSD-5, After a hard event: 0 of 5"
  says "below both lines"
tap "Back"
  shows result
tap "Back"
tap "Back"
  shows question
  says "1 of 6"
tap "Yes"
tap "Next"
  says "2 of 6"
  says "In the past month have you:"
  silent "Sometimes things happen"
tap "Back"
  says "1 of 6"
  says "a war"
tap "Back"
  shows check_start
# Below both lines, at the first, at the second, and all five.
site default
set checks pcptsd5
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "Yes"
tap "Next"
tap "No"
tap "Next"
tap "No"
tap "Next"
tap "Yes"
tap "Next"
tap "No"
tap "Next"
tap "No"
tap "Next"
  shows result
  says "Your answers are below both lines."
  silent "Running steady"
tap "Show the number"
  shows number
  says "PC-PTSD-5, After a hard event: 1 of 5"
  says "below both lines"
site default
set checks pcptsd5
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "No"
tap "Next"
tap "No"
tap "Next"
tap "Yes"
tap "Next"
tap "No"
tap "Next"
  shows result
  says "Your answers are below both lines."
  silent "Running steady"
tap "Show the number"
  shows number
  says "PC-PTSD-5, After a hard event: 2 of 5"
  says "below both lines"
site default
set checks pcptsd5
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "No"
tap "Next"
tap "No"
tap "Next"
tap "Yes"
tap "Next"
  shows result
  says "Your answers are at the first line, and below the second."
  silent "Running steady"
tap "Show the number"
  shows number
  says "PC-PTSD-5, After a hard event: 3 of 5"
  says "at the more sensitive line (3)"
site default
set checks pcptsd5
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "No"
tap "Next"
  shows result
  says "Your answers are at or above both lines."
  silent "Running steady"
tap "Show the number"
  shows number
  says "PC-PTSD-5, After a hard event: 4 of 5"
  says "at or above the line that balances best (4)"
site default
set checks pcptsd5
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
  shows result
  says "Your answers are at or above both lines."
  silent "Running steady"
tap "Show the number"
  shows number
  says "PC-PTSD-5, After a hard event: 5 of 5"
  says "at or above the line that balances best (4)"
# The first question skipped, before its list or after it: no more is asked, and there is no number.
site default
set checks pcptsd5
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Skip it"
  shows result
  says "You skipped these questions."
  denies "Show the number"
  offers "To the questions"
tap "To the questions"
  shows before_events
tap "Go on"
  shows question
  says "1 of 6"
site default
set checks pcptsd5
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "Skip"
  shows result
  says "You skipped these questions."
  denies "Show the number"
# Five times yes, and then the first question is skipped after all: those answers are gone.
site default
set checks pcptsd5
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Back"
tap "Back"
tap "Back"
tap "Back"
tap "Back"
  says "1 of 6"
tap "Yes"
tap "Skip"
  shows result
  denies "Show the number"
tap "Back"
  shows before_events
tap "Go on"
  shows question
tap "Yes"
tap "Next"
  says "2 of 6"
  denies "Next"
# One of the five skipped: no number, but what was answered is not made less of.
site default
set checks pcptsd5
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Skip"
  shows result
  says "The others reach both lines already."
  denies "Show the number"
# Before another form: skipped, it leads on to that one, and the way back comes by it.
site default
set checks pcptsd5+phq2
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Skip it"
  shows question
  says "7 of 8"
tap "Back"
  shows before_events
tap "Go on"
  shows question
  says "1 of 8"
tap "No"
tap "Next"
  says "7 of 8"
