# Somebody walks away in the middle of a question.
site peer-support
terms bands burnout
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows guess
tap "Skip"
  shows question
tap "I enjoy my work. I have no symptoms of burnout."
wait 119s
wait 1s
  shows still_here
  says "This screen will clear within 45 seconds."
wait 43s
tap "I'm still here"
  shows question
  offers "Next"
wait 120s
  shows still_here
wait 45s
  shows cleared
  wipe
wait 2s
  shows welcome
  sleeps
