tells ledger
# A new store that takes no write is not ours yet: nobody is told terms, and counts wait.
site bands k=20
write fails
start
  opens
  log clean-start
  fails begins undated-01
  log trouble
kiosk comes
  opens
  fails begins undated-01
kiosk counts burnout=1
  opens
  fails begins undated-01
  holds nothing
publish comes
  opens
  fails begins undated-01
publish reads 0
  tell publish status readonly closed=0
  opens
  fails begins undated-01
write works
wait 20s
  opens
  begins undated-01
  terms kiosk bands quarter k=20 burnout parity=0
  terms publish bands quarter k=20 burnout parity=0
  commit visits=1 burnout=1
  ack kiosk parity=1
publish reads 0
  proves
  tell publish status empty closed=0
