tells ledger
# Without bands either number closes a period. The other one is told as fewer than k, whether it is 0
# or 19, and goes on into the next period, whose row for it names both.
site visits k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk visits quarter k=20 parity=0
checkin comes
  terms checkin visits quarter k=20 parity=0
checkins 23
kiosk counts
  commit visits=1
  ack kiosk parity=1
wait 91d
  joins 2027-Q1
  commit hours
  closes 2027-Q1 visits=few checkins=20 begins=2027-Q2
  log closed
  terms kiosk visits quarter k=20 parity=1
  terms checkin visits quarter k=20 parity=1
  holds visits=1 checkins=0
visits 19
checkins 7
wait 91d
  commit hours
  closes 2027-Q2 visits=20 checkins=few visits-of=2027-Q1_2027-Q2 begins=2027-Q3
  log closed
  terms kiosk visits quarter k=20 parity=0
  terms checkin visits quarter k=20 parity=0
  holds visits=0 checkins=7
# Neither reaches k: the period is joined, and the check-ins of three quarters are told together.
visits 19
checkins 12
wait 92d
  commit hours
  joins 2027-Q3_2027-Q4
checkins 1
wait 92d
  commit hours
  closes 2027-Q3_2027-Q4 visits=few checkins=20 checkins-of=2027-Q2_2027-Q4 begins=2028-Q1
  log closed
  terms kiosk visits quarter k=20 parity=1
  terms checkin visits quarter k=20 parity=1
  holds visits=19 checkins=0
