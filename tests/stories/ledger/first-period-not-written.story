tells ledger
# A new store that takes no write is not ours yet: nobody is told terms, and counts wait.
site bands k=20
write fails
start
  opens
  log clean-start
  fails begins 2027-Q1
  log trouble
kiosk comes
  opens
  fails begins 2027-Q1
kiosk counts burnout=1
  opens
  fails begins 2027-Q1
  holds nothing
publish comes
  opens
  fails begins 2027-Q1
publish reads 0
  tell publish status readonly closed=0
  opens
  fails begins 2027-Q1
write works
wait 20s
  opens
  begins 2027-Q1
  terms kiosk bands quarter k=20 burnout parity=0
  terms publish bands quarter k=20 burnout parity=0
  commit visits=1 burnout=1
  ack kiosk parity=1
publish reads 0
  proves
  tell publish status empty closed=0
