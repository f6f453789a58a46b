# Urgent help before consent, from the first screen, and back to the very place.
site msmp-wellness
tap "Urgent help"
  shows urgent_help
  says "988"
  says "911"
  says "(503) 988-4888"
  says "Multnomah"
tap "Back"
  shows welcome
  wipe
  sleeps
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Urgent help"
  shows urgent_help
tap "QR codes for 988"
  shows other_ways
tap "Call or text, free, any time"
  shows qr_code
tap "Back"
  shows other_ways
tap "Back"
  shows urgent_help
tap "Back"
tap "Back"
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows guess
tap "Skip"
  shows question
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
tap "Several days"
key urgent
  shows urgent_help
tap "Back"
  shows question
  says "2 of 5"
  offers "Next"
