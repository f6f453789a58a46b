# Nobody comes back within 30 seconds: wiped, and it still looks the same.
site peer-support
terms bands burnout
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "Talk to someone"
  shows talk
tap "Hide"
  shows hidden
wait 30s
  shows welcome
  wipe
  sleeps
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Hide"
  shows hidden
tap "Touch the screen, or press any button, to start."
  shows same_person
wait 30s
  shows welcome
  wipe
