tells house
# tallyd dies while publish asks for what was closed. What it has heard is there; the rest follows
# with its next run, and a period that is there is not touched.
visits 20 burnout=1
wait 90d
  commit hours
  closes 2027-Q1 visits=20 checkins=0 burnout=20 begins=2027-Q2
  log closed
visits 20 burnout=0
wait 91d
  commit hours
  closes 2027-Q2 visits=20 checkins=0 burnout=0 begins=2027-Q3
  log closed
kill tallyd at telling 2
publish
  release 2027-Q1 visits=20 checkins=0 burnout=20
  status "store: tallyd-away"
start tallyd
  opens
  commit hours
publish
  proves
  release 2027-Q2 visits=20 checkins=0 burnout=0
  status "store: ok"
publish
  proves
  status "store: ok"
