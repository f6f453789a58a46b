tells ledger
# A clock that is a year ahead for a day changes nothing. A jump that has stood for three days with
# power passes one boundary, not four.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 20 burnout=0
wait 30d
  joins 2027-Q1
  commit hours
publish comes
  terms publish bands quarter k=20 burnout parity=0
day 2028-02-01 trusted
wait 71h
  commit hours
publish reads 0
  proves
  tell publish status empty closed=0 ahead
day 2027-02-03 trusted
wait 25h
  commit hours
  holds open=2027-Q1 closed=0 adrift=0
# A board that was off for a year.
day 2028-02-01 trusted
start
  opens
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
wait 72h
  commit hours
wait 1h
  closes 2027-Q1 visits=20 checkins=few burnout=0 begins=2028-Q1
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
# And again, with powered days but too few visits: what is open is joined as far as today.
visits 5 burnout=0
wait 29d
  commit hours
day 2029-02-01 trusted
wait 72h
  commit hours
wait 1h
  joins 2028-Q1_2029-Q1
wait 1h
  commit hours
  holds closed=1 visits=5
