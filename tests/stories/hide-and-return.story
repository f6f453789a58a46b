# Hide looks like the first screen; the same person may go on where they were.
site peer-support
set ask_guess no
terms bands burnout
tap "Touch the screen, or press any button, to start."
  shows A1
tap "Count my visit"
  shows A2
tap "Do a self-check"
  shows C1
tap "Start"
  shows C3
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
tap "Hide"
  shows J3
  says "Welcome"
  silent "Question"
wait 28s
tap "Touch the screen, or press any button, to start."
  shows J4
  silent "Question"
tap "Go on"
  shows C3
  says "Question 2 of 5"
key hide
  shows J3
key select
  shows J4
keys "Start over"
  shows J2
  wipe
