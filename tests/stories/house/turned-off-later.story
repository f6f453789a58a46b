tells house
# The site turns counting off: what was counted is gone, and what was released stays with staff.
visits 20 burnout=1
wait 91d
  joins 2027-Q1
  commit hours
  closes 2027-Q1 visits=20 checkins=few burnout=20 begins=2027-Q2
  log closed
publish
  proves
  release 2027-Q1 visits=20 checkins=few burnout=20
visits 5 burnout=1
  holds closed=1 visits=5
change tallies off
  holds nothing
publish
tap "Touch the screen, or press any button, to start."
  shows promise
  says "We count nothing."
