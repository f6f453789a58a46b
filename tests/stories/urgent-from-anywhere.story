# Urgent help before consent, from the first screen, and back to the very place.
site msmp-wellness
tap "Urgent help"
  shows E1
  says "988"
  says "911"
  says "(503) 988-4888"
  says "Multnomah"
tap "Back"
  shows A0
  wipe
  sleeps
tap "Touch the screen, or press any button, to start."
  shows A1
tap "Urgent help"
  shows E1
tap "Show 988 as a QR code"
  shows Q1
tap "Back"
  shows E1
tap "Back"
  shows A1
tap "OK, start"
  shows A2
tap "Do a self-check"
  shows C1
tap "Start"
  shows C2
tap "Skip this"
  shows C3
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
tap "Several days"
key urgent
  shows E1
tap "Back"
  shows C3
  says "Question 2 of 5"
  offers "Next"
