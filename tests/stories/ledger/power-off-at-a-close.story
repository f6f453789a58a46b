tells ledger
# The power goes while a close cannot be written. What is found afterwards is the open period as it
# was, and it closes then; noise is drawn again, and nobody has heard of the first one.
site bands k=20
noise 0 5 0 2
start
  opens
  log clean-start
  begins 2027-Q1
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 20 burnout=0
wait 2159h
  commit hours
write fails
day 2027-04-01 trusted
wait 1h
  fails closes 2027-Q1 visits=20 checkins=0 burnout=5 begins=2027-Q2
  fails closes 2027-Q1 visits=20 checkins=0 burnout=2 begins=2027-Q2
  log trouble
write works
start
  opens
  closes 2027-Q1 visits=20 checkins=0 burnout=0 begins=2027-Q2
  log closed
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
start
  opens
  commit hours
  holds closed=1 visits=0
