tells ledger
# The power goes and comes back. What was durable is there, half an hour is lost, and time without
# power is no powered time.
site bands k=20
start
  opens
  log clean-start
  begins 2027-Q1
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 21 burnout=1
wait 150m
  commit hours
  holds powered=2
day 2027-02-20 trusted
start
  opens
  commit hours
  holds visits=21 powered=2
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=1
wait 27d
  commit hours
  holds powered=650
# Off again over the boundary, which is judged as soon as there is power.
day 2027-04-20 trusted
start
  opens
  joins 2027-Q1_2027-Q2
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=1
wait 22h
  commit hours
day 2027-08-01 trusted
start
  opens
  closes 2027-Q1_2027-Q2 visits=20 checkins=0 burnout=20 begins=2027-Q3
  log closed
