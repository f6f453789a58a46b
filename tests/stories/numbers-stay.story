# On a page with numbers the answers go at the limit and the numbers stay ten more minutes.
site msmp-wellness
terms off
tap "Touch the screen, or press any button, to start."
  shows A1
tap "OK, start"
  shows A2
tap "Urgent help"
  shows E1
wait 120s
  says "Your answers will be erased within 45 seconds. The numbers stay."
  says "988"
wait 45s
  wipe
  says "Your answers are erased."
  says "(503) 655-8585"
wait 599s
  says "988"
wait 1s
  shows A0
  wipe
  sleeps
# A touch brings back the usual limit; the way back is the start.
tap "Touch the screen, or press any button, to start."
  shows A1
tap "OK, start"
  shows A2
tap "Talk to someone"
  shows D1
tap "Call the program"
  shows P1
tap "Private Wellness Line"
  shows P2
  says "(503) 764-5663"
wait 165s
  wipe
tap "Show QR code"
  shows Q1
tap "Back"
  shows P2
tap "Back"
  shows A0
  wipe
