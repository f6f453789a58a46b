tells ledger
# Settings with faults are no reason to forget anything. While they hold, nothing is counted; mended,
# they find what was there.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 12 burnout=1
site faulty
start
  log trouble
kiosk comes
  terms kiosk off parity=0
kiosk counts burnout=1
  ack kiosk off parity=0
publish comes
  terms publish off parity=0
publish reads 0
  tell publish status unused closed=0 faulty
wait 24h
  holds visits=12
site bands k=20
start
  opens
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
publish comes
  terms publish bands quarter k=20 burnout parity=0
publish reads 0
  proves
  tell publish status ok closed=0
  holds visits=12
