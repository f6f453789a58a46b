# Somebody walks away in the middle of a question.
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
wait 119s
wait 1s
  shows J1
  says "This screen will clear within 45 seconds."
wait 43s
tap "I'm still here"
  shows C3
  offers "Next"
wait 120s
  shows J1
wait 45s
  shows J2
  wipe
wait 2s
  shows A0
  sleeps
