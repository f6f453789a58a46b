tells ledger
# Reports are kept for a year: an older one is erased when a later one closes, and at no other time.
site bands k=20 keep=1
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0 keep=1
visits 20 burnout=0
wait 91d
  joins 2027-Q1
  commit hours
  closes 2027-Q1 visits=20 checkins=few burnout=0 begins=2027-Q2
  log closed
  terms kiosk bands quarter k=20 burnout parity=0 keep=1
visits 20 burnout=1
wait 91d
  commit hours
  closes 2027-Q2 visits=20 checkins=few burnout=20 checkins-of=2027-Q1_2027-Q2 begins=2027-Q3
  log closed
  terms kiosk bands quarter k=20 burnout parity=0 keep=1
# A year and a half in which nobody comes erases nothing.
wait 540d
  commit hours
  joins 2027-Q3_2027-Q4
  joins 2027-Q3_2028-Q1
  joins 2027-Q3_2028-Q2
  joins 2027-Q3_2028-Q3
  joins 2027-Q3_2028-Q4
  holds closed=2
visits 25 burnout=0
wait 50d
  commit hours
  closes 2027-Q3_2028-Q4 visits=25 checkins=few burnout=0 checkins-of=2027-Q1_2028-Q4 begins=2029-Q1 forgets=2
  log closed
  terms kiosk bands quarter k=20 burnout parity=1 keep=1
publish comes
  terms publish bands quarter k=20 burnout parity=0 keep=1
publish reads 0
  tell publish closed 2027-Q3_2028-Q4 visits=25 checkins=few burnout=0 checkins-of=2027-Q1_2028-Q4
publish reads 1
  proves
  tell publish status empty closed=1
