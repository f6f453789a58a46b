tells ledger
# A door without self-checks: its check-ins are what must reach k, and are told rounded down.
site visits k=20 door
start
  opens
  log clean-start
  begins 2027-Q1
  commit hours
checkin comes
  terms checkin visits quarter k=20 door parity=0
checkins 19
wait 90d
  commit hours
  joins 2027-Q1_2027-Q2
checkins 4
wait 91d
  commit hours
  closes 2027-Q1_2027-Q2 visits=0 checkins=20 begins=2027-Q3
  log closed
  terms checkin visits quarter k=20 door parity=1
# With one visit among them the visits are: few check-ins are not told then.
kiosk comes
  terms kiosk visits quarter k=20 door parity=0
visits 20
checkins 19
wait 92d
  commit hours
  closes 2027-Q3 visits=20 checkins=0 begins=2027-Q4
  log closed
  terms kiosk visits quarter k=20 door parity=0
  terms checkin visits quarter k=20 door parity=0
