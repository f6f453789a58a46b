# What PC-PTSD-5 is counted as where visits are counted: "No" finishes it, and so does any answer to the
# five; "Yes" and then nothing is no finished self-check, and nor is the first question skipped.
site default
set checks pcptsd5
set ask_guess no
terms visits
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "No"
tap "Next"
  shows result
  count visits
site default
set checks pcptsd5
set ask_guess no
terms visits
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
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
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
  shows result
  count visits
site default
set checks pcptsd5
set ask_guess no
terms visits
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "Yes"
tap "Next"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
  shows result
site default
set checks pcptsd5
set ask_guess no
terms visits
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "Skip"
  shows result
