tells ledger
# A clock that is set forward by a year passes one boundary, not four.
site bands k=20
start
  opens
  log clean-start
  begins 2027-Q1
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 20 burnout=0
wait 30d
  commit hours
day 2028-02-01 trusted
wait 1h
  closes 2027-Q1 visits=20 checkins=0 burnout=0 begins=2028-Q1
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
# And again, with powered days but too few visits: what is open is joined as far as today.
visits 5 burnout=0
wait 29d
  commit hours
day 2029-02-01 trusted
wait 1h
  joins 2028-Q1_2029-Q1
wait 1h
  commit hours
  holds closed=1 visits=5
