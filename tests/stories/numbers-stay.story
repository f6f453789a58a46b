# On a page with numbers the answers go at the limit and the numbers stay ten more minutes.
site msmp-wellness
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "OK, start"
  shows menu
tap "Urgent help"
  shows urgent_help
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
  shows welcome
  wipe
  sleeps
# A touch brings back the usual limit; the way back is the start.
tap "Touch the screen, or press any button, to start."
  shows promise
tap "OK, start"
  shows menu
tap "Talk to someone"
  shows talk
tap "Phone lines"
  shows phone_lines
tap "Private Wellness Line"
  shows phone_line
  says "(503) 764-5663"
wait 165s
  wipe
tap "Show QR code"
  shows qr_code
tap "Back"
  shows phone_line
tap "Back"
  shows welcome
  wipe
