tells ledger
# The last visit that was needed closes nothing: a period ends at its boundary, so nobody can tell
# when it came.
site bands k=20
day 2027-02-03 trusted
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 19 burnout=1
wait 28d
  joins 2027-Q1
  commit hours
visits 1 burnout=1
wait 1d
  commit hours
  holds visits=20 closed=0 powered=672 open=2027-Q1
day 2027-03-31 trusted
wait 47h
  commit hours
wait 1h
  closes 2027-Q1 visits=20 checkins=few burnout=20 begins=2027-Q2
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
  holds visits=0 burnout=0 powered=0
