# Nobody comes back within 30 seconds: wiped, and it still looks the same.
site peer-support
terms bands burnout
tap "Touch the screen, or press any button, to start."
  shows A1
tap "Count my visit"
  shows A2
tap "Talk to someone"
  shows D1
tap "Hide"
  shows J3
wait 30s
  shows A0
  wipe
  sleeps
tap "Touch the screen, or press any button, to start."
  shows A1
tap "Hide"
  shows J3
tap "Touch the screen, or press any button, to start."
  shows J4
wait 30s
  shows A0
  wipe
