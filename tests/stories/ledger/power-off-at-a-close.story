tells ledger
# The power goes while a close cannot be written. What is found afterwards is the open period as it
# was, and it closes then; noise is drawn again, and nobody has heard of the first one.
site bands k=20
noise 0 5 0 2
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 20 burnout=0
wait 2183h
  joins 2027-Q1
  commit hours
write fails
wait 1h
  fails closes 2027-Q1 visits=20 checkins=few burnout=5 begins=2027-Q2
  fails closes 2027-Q1 visits=20 checkins=few burnout=2 begins=2027-Q2
  log trouble
write works
start
  opens
  commit hours
  holds closed=0 visits=20
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
wait 1h
  closes 2027-Q1 visits=20 checkins=few burnout=0 begins=2027-Q2
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
start
  opens
  commit hours
  holds closed=1 visits=0
