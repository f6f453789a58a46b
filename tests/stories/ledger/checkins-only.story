tells ledger
# A door without self-checks, by its settings: its check-ins are what must reach k, and are told
# rounded down. Of self-checks nothing is told.
site visits k=20 door no-visits
start
  opens
  log clean-start
  begins undated-01
  commit hours
checkin comes
  terms checkin visits quarter k=20 door parity=0
checkins 19
wait 91d
  joins 2027-Q1
  commit hours
  joins 2027-Q1_2027-Q2
checkins 4
wait 91d
  commit hours
  closes 2027-Q1_2027-Q2 visits=- checkins=20 begins=2027-Q3
  log closed
  terms checkin visits quarter k=20 door parity=1
