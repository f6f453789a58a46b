tells ledger
# The first look of a new store is no date: a clock that lies on the first day and is set right on it
# dates nothing, and the period has the date that stands for a day.
site bands k=20
day 2037-02-01 trusted
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 20 burnout=0
wait 23h
  commit hours
day 2027-02-01 trusted
wait 24h
  commit hours
wait 1h
  joins 2027-Q1
wait 59d
  commit hours
  closes 2027-Q1 visits=20 checkins=few burnout=0 begins=2027-Q2
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
