tells ledger
# Nineteen visits, and a clock that is ten years ahead for three days: the period is joined as far as
# that. When the clock is right again for three days, it is not held up for ten years: it has its first
# date, and an end after 13 weeks.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 19 burnout=0
wait 30d
  joins 2027-Q1
  commit hours
day 2037-02-01 trusted
wait 73h
  commit hours
  joins 2027-Q1_2037-Q1
day 2027-02-04 trusted
wait 73h
  commit hours
  joins 2027-Q1_undated-01
visits 1 burnout=0
wait 91d
  commit hours
  closes 2027-Q1_undated-01 visits=20 checkins=few burnout=0 begins=undated-02
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
wait 1h
  joins 2027-Q2
