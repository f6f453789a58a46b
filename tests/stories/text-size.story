# Text and colors can be changed on every screen, keep the place, and go back with the visit.
site peer-support
terms off
tap "Text & colors"
  shows text_and_colors
tap "Largest"
tap "White on black"
tap "Done"
  shows promise
tap "Back"
  shows welcome
  wipe
  sleeps
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows guess
tap "Text & colors"
  shows text_and_colors
tap "Large"
tap "Back"
  shows guess
