tells ledger
# Twenty visits are not enough: 28 powered days must lie between two closes, whatever the clock says.
site bands k=20
day 2027-03-01 trusted
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 20 burnout=0
wait 26d
  joins 2027-Q1
  commit hours
  holds powered=624
day 2027-04-01 trusted
wait 24h
  commit hours
wait 1h
  joins 2027-Q1_2027-Q2
wait 23h
  commit hours
  holds powered=672 closed=0
day 2027-07-01 trusted
wait 24h
  commit hours
wait 1h
  closes 2027-Q1_2027-Q2 visits=20 checkins=few burnout=0 begins=2027-Q3
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
