tells house
# The site turns counting off, and later on again. The store is empty then, since it was emptied on
# purpose: nothing is lost, and status.txt says so.
visits 20 burnout=1
wait 91d
  joins 2027-Q1
  commit hours
  closes 2027-Q1 visits=20 checkins=few burnout=20 begins=2027-Q2
  log closed
publish
  proves
  release 2027-Q1 visits=20 checkins=few burnout=20
change tallies off
publish
  status "tallies: off"
  status "store: ok"
change tallies bands
publish
  proves
  status "store: ok"
publish
  proves
  status "store: ok"
