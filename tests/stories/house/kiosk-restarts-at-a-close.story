tells house
# The kiosk starts twice around the end of a quarter, and asks for the newest closed one each time.
# That closes nothing, and publishes nothing twice; the kiosk shows what staff have of it.
visits 20 burnout=1
wait 91d
  joins 2027-Q1
  commit hours
  closes 2027-Q1 visits=20 checkins=few burnout=20 begins=2027-Q2
  log closed
kill kiosk
  glass card
start kiosk
  shows welcome
publish
  proves
  release 2027-Q1 visits=20 checkins=few burnout=20
kill kiosk
  glass card
start kiosk
  shows welcome
publish
  proves
  holds closed=1
tap "Touch the screen, or press any button, to start."
  shows promise
tap "What we keep"
  shows what_we_keep
tap "Show the last report"
  shows last_report
  says "2027-Q1"
