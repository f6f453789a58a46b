tells house
# tallyd dies while publish asks for what was closed. What it has heard is there; the rest follows
# with its next run, and a period that is there is not touched.
visits 20 burnout=1
wait 91d
  joins 2027-Q1
  commit hours
  closes 2027-Q1 visits=20 checkins=few burnout=20 begins=2027-Q2
  log closed
visits 20 burnout=0
wait 91d
  commit hours
  closes 2027-Q2 visits=20 checkins=few burnout=0 checkins-of=2027-Q1_2027-Q2 begins=2027-Q3
  log closed
kill tallyd at telling 2
publish
  release 2027-Q1 visits=20 checkins=few burnout=20
  status "store: tallyd-away"
start tallyd
  opens
  commit hours
publish
  proves
  release 2027-Q2 visits=20 checkins=few burnout=0 checkins-of=2027-Q1_2027-Q2
  status "store: ok"
publish
  proves
  status "store: ok"
