# Hide looks like the first screen; the same person may go on where they were.
site peer-support
set ask_guess no
terms bands burnout
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
tap "Hide"
  shows hidden
  says "Welcome"
  silent "Question"
wait 28s
tap "Touch the screen, or press any button, to start."
  shows same_person
  silent "Question"
tap "Go on"
  shows question
  says "2 of 5"
key hide
  shows hidden
key select
  shows same_person
keys "Start over"
  shows cleared
  wipe
