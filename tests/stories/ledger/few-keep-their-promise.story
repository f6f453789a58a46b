tells ledger
# Who was counted in a number that goes on was promised groups of 30, and no bands: a smaller k, and
# bands, wait until that number has been told. Another length of the periods does not wait.
site visits k=30
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk visits quarter k=30 parity=0
checkin comes
  terms checkin visits quarter k=30 parity=0
checkins 31
visits 29
site bands k=20 period=half
start
  opens
  commit hours
kiosk comes
  terms kiosk visits quarter k=30 parity=1
checkin comes
  terms checkin visits quarter k=30 parity=1
publish comes
  terms publish visits quarter k=30 parity=0
wait 91d
  joins 2027-Q1
  commit hours
  closes 2027-Q1 visits=few checkins=30 begins=2027-H1
  log closed
  terms kiosk visits half k=30 parity=1
  terms checkin visits half k=30 parity=1
  terms publish visits half k=30 parity=0
publish reads 1
  proves
  tell publish status ok closed=1 waits
visits 1
wait 91d
  commit hours
  closes 2027-H1 visits=30 checkins=few visits-of=2027-Q1_2027-H1 begins=2027-H2
  log closed
  terms kiosk bands half k=30 burnout parity=0
  terms checkin bands half k=30 burnout parity=1
  terms publish bands half k=30 burnout parity=0
# Only check-ins go on now, which no band is about; but they were promised groups of 30.
checkins 1
visits 31 burnout=0
wait 184d
  commit hours
  closes 2027-H2 visits=30 checkins=few burnout=0 checkins-of=2027-H1_2027-H2 begins=2028-H1
  log closed
  terms kiosk bands half k=30 burnout parity=1
  terms checkin bands half k=30 burnout parity=0
  terms publish bands half k=30 burnout parity=0
