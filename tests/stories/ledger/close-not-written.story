tells ledger
# A close that cannot be made durable has not happened: nobody is told of it, and nothing of what was
# counted is lost. It is tried again, and closes once.
site bands k=20
noise 0 3
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 25 burnout=0
wait 2183h
  joins 2027-Q1
  commit hours
write fails
wait 1h
  fails closes 2027-Q1 visits=25 checkins=few burnout=3 begins=2027-Q2
  fails closes 2027-Q1 visits=25 checkins=few burnout=0 begins=2027-Q2
  log trouble
publish comes
  terms publish bands quarter k=20 burnout parity=0
  fails closes 2027-Q1 visits=25 checkins=few burnout=0 begins=2027-Q2
publish reads 0
  fails proof
  tell publish status readonly closed=0
  fails closes 2027-Q1 visits=25 checkins=few burnout=0 begins=2027-Q2
# A visit at this time waits. It is counted before the close is tried again.
kiosk counts burnout=0
  fails commit visits=26 burnout=0
  holds visits=25 closed=0
write works
wait 20s
  commit visits=26 burnout=0
  ack kiosk parity=0
  closes 2027-Q1 visits=25 checkins=few burnout=0 begins=2027-Q2
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
  terms publish bands quarter k=20 burnout parity=0
publish reads 0
  tell publish closed 2027-Q1 visits=25 checkins=few burnout=0
  holds visits=0 closed=1
