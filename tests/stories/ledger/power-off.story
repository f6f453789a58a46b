tells ledger
# The power goes and comes back. What was durable is there, half an hour is lost, and time without
# power is no powered time.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
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
wait 26d
  joins 2027-Q1
  commit hours
  holds powered=626
# Off again over the boundary, which is judged after a day with power.
day 2027-04-20 trusted
start
  opens
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=1
wait 24h
  commit hours
wait 1h
  joins 2027-Q1_2027-Q2
# The hour in which the power goes is lost. A start completes it if the clock has gone on since.
day 2027-07-01 trusted
wait 24h
  commit hours
  holds closed=0
start
  opens
  commit hours
day 2027-07-04 trusted
start
  opens
  closes 2027-Q1_2027-Q2 visits=20 checkins=few burnout=20 begins=2027-Q3
  log closed
