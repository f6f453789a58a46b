# Stop is there at every question, asks once, and erases.
site peer-support
terms bands burnout
tap "Touch the screen, or press any button, to start."
  shows A1
tap "Count my visit"
  shows A2
tap "Do a self-check"
  shows C1
tap "Start"
  shows C2
tap "Skip this"
  shows C3
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
tap "Stop"
  shows C9
tap "Go on"
  shows C3
  says "Question 2 of 5"
tap "Stop"
  shows C9
tap "Stop and erase"
  shows J2
  wipe
  says "Nothing from your visit is left on this screen."
wait 2s
  shows A0
  sleeps
