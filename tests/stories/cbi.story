# The Copenhagen inventory: 50 is a heavy load and 75 a very heavy one, in each of its three parts; just
# below 50 is steady, and only a part of the picture if others are skipped. Parts with too few answers have no number.
site default
set checks cbi
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Sometimes"
tap "Next"
tap "Sometimes"
tap "Next"
tap "Sometimes"
tap "Next"
tap "Sometimes"
tap "Next"
tap "Sometimes"
tap "Next"
tap "Seldom"
tap "Next"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
  shows result
  says "Part of the picture"
  says "steady"
tap "Show the number"
  shows number
  says "Copenhagen Burnout Inventory, Personal burnout: 45.83 of 100"
  silent "Work-related burnout"
site default
set checks cbi
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Sometimes"
tap "Next"
tap "Sometimes"
tap "Next"
tap "Sometimes"
tap "Next"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
  shows result
  says "A heavy load"
tap "Show the number"
  shows number
  says "Copenhagen Burnout Inventory, Personal burnout: 50 of 100"
  says "The form's own word for it: moderate"
site default
set checks cbi
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "To a high degree"
tap "Next"
tap "To a high degree"
tap "Next"
tap "To a high degree"
tap "Next"
tap "Sometimes"
tap "Next"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
  shows result
  says "A heavy load"
tap "Show the number"
  shows number
  says "Copenhagen Burnout Inventory, Work-related burnout: 68.75 of 100"
site default
set checks cbi
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "To a high degree"
tap "Next"
tap "To a high degree"
tap "Next"
tap "To a high degree"
tap "Next"
tap "Skip"
tap "Skip"
tap "Skip"
  shows result
  says "A very heavy load"
tap "Show the number"
  shows number
  says "Copenhagen Burnout Inventory, Burnout from work with patients: 75 of 100"
  says "The form's own word for it: high"
site default
set checks cbi
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Sometimes"
tap "Next"
tap "Sometimes"
tap "Next"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Somewhat"
tap "Next"
tap "Somewhat"
tap "Next"
tap "Somewhat"
tap "Next"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Somewhat"
tap "Next"
tap "Somewhat"
tap "Next"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
  shows result
  denies "Show the number"
