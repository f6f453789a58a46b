tells house
# tallyd dies when the end of the quarter is durable and nobody has been told. Started again it does
# not close it a second time, and the release is written once, with the noise that was drawn then.
visits 20 burnout=1
noise -3 6 -5
wait 90d
  joins 2027-Q1
  commit hours
wait 1439m
  commit hours
kill tallyd at keeping
wait 1h
  closes 2027-Q1 visits=20 checkins=few burnout=17 begins=2027-Q2
start tallyd
  opens
  commit hours
  holds closed=1
publish
  proves
  release 2027-Q1 visits=20 checkins=few burnout=17
publish
  proves
