# K6 below, between and at its lines: 4 is the first block, 5 and 12 the second, 13 the last.
site default
set checks k6
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
  says "6 questions"
tap "Start"
  shows question
tap "A little of the time"
tap "Next"
tap "A little of the time"
tap "Next"
tap "A little of the time"
tap "Next"
tap "A little of the time"
tap "Next"
tap "None of the time"
tap "Next"
tap "None of the time"
tap "Next"
  shows result
  says "Running steady"
tap "Show the number"
  shows number
  says "Kessler K6, Distress: 4 of 24"
  says "The form's own word for it: low"
site default
set checks k6
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "A little of the time"
tap "Next"
tap "A little of the time"
tap "Next"
tap "A little of the time"
tap "Next"
tap "A little of the time"
tap "Next"
tap "A little of the time"
tap "Next"
tap "None of the time"
tap "Next"
  shows result
  says "Some strain"
tap "Show the number"
  shows number
  says "Kessler K6, Distress: 5 of 24"
  says "The form's own word for it: moderate distress"
site default
set checks k6
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Some of the time"
tap "Next"
tap "Some of the time"
tap "Next"
tap "Some of the time"
tap "Next"
tap "Some of the time"
tap "Next"
tap "Some of the time"
tap "Next"
tap "Some of the time"
tap "Next"
  shows result
  says "Some strain"
tap "Show the number"
  shows number
  says "Kessler K6, Distress: 12 of 24"
site default
set checks k6
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Some of the time"
tap "Next"
tap "Some of the time"
tap "Next"
tap "Some of the time"
tap "Next"
tap "Some of the time"
tap "Next"
tap "Some of the time"
tap "Next"
tap "Most of the time"
tap "Next"
  shows result
  says "A very heavy load"
tap "Show the number"
  shows number
  says "Kessler K6, Distress: 13 of 24"
  says "The form's own word for it: at or above the serious-distress line"
# Five of the six make no number.
site default
set checks k6
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "All of the time"
tap "Next"
tap "All of the time"
tap "Next"
tap "All of the time"
tap "Next"
tap "All of the time"
tap "Next"
tap "All of the time"
tap "Next"
tap "Skip"
  shows result
  denies "Show the number"
