tells ledger
# What is closed is closed once and does not change, whoever comes after it.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 33 burnout=1
wait 91d
  joins 2027-Q1
  commit hours
  closes 2027-Q1 visits=30 checkins=few burnout=30 begins=2027-Q2
  log closed
  terms kiosk bands quarter k=20 burnout parity=1
publish comes
  terms publish bands quarter k=20 burnout parity=0
publish reads 0
  tell publish closed 2027-Q1 visits=30 checkins=few burnout=30
visits 30 burnout=0
wait 30d
  commit hours
publish reads 0
  tell publish closed 2027-Q1 visits=30 checkins=few burnout=30
publish reads 1
  proves
  tell publish status empty closed=1
  holds closed=1 visits=30
