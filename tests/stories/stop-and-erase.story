# Stop is there at every question, asks once, and erases.
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
tap "Next"
tap "Stop"
  shows stop
tap "Go on"
  shows question
  says "2 of 5"
tap "Stop"
  shows stop
tap "Stop and erase"
  shows cleared
  wipe
  says "Nothing from your visit is left on this screen."
wait 2s
  shows welcome
  sleeps
