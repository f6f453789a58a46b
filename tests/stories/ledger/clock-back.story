tells ledger
# A clock that is set back opens nothing that is over, and nothing is closed a second time.
site bands k=20
start
  opens
  log clean-start
  begins 2027-Q1
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 20 burnout=0
wait 90d
  commit hours
  closes 2027-Q1 visits=20 checkins=0 burnout=0 begins=2027-Q2
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
visits 20 burnout=1
day 2026-11-11 trusted
wait 60d
  commit hours
  holds closed=1 visits=20 open=2027-Q2
# Even when it passes the same boundary again.
wait 90d
  commit hours
  holds closed=1 open=2027-Q2
day 2027-07-01 trusted
wait 1h
  closes 2027-Q2 visits=20 checkins=0 burnout=20 begins=2027-Q3
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
