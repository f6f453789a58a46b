# Text and colors can be changed on every screen, keep the place, and go back with the visit.
site peer-support
terms off
tap "Text size"
  shows T1
tap "Largest text"
tap "White on black"
tap "Back"
  shows A1
tap "Back"
  shows A0
  wipe
  sleeps
tap "Touch the screen, or press any button, to start."
  shows A1
tap "OK, start"
  shows A2
tap "Do a self-check"
  shows C1
tap "Start"
  shows C2
tap "Text size"
  shows T1
tap "Large text"
tap "Back"
  shows C2
