tells ledger
# A boundary with nineteen visits closes nothing: the next quarter is joined, and the twentieth makes
# both one report.
site bands k=20
day 2027-01-01 trusted
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 19 burnout=0
wait 90d
  joins 2027-Q1
  commit hours
wait 1d
  commit hours
  joins 2027-Q1_2027-Q2
  holds visits=19 closed=0
kiosk counts burnout=1
  commit visits=20 burnout=1
  ack kiosk parity=0
wait 90d
  commit hours
wait 1d
  commit hours
  closes 2027-Q1_2027-Q2 visits=20 checkins=few burnout=1 begins=2027-Q3
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
