tells ledger
# A site that wants nothing stored: off holds at once, not from the next close, and erases what was
# counted. Counts are answered and go nowhere.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 12 burnout=1
site off
start
  erases
  holds nothing
kiosk comes
  terms kiosk off parity=0
kiosk counts burnout=1
  ack kiosk off parity=0
publish comes
  terms publish off parity=0
publish reads 0
  tell publish status ok closed=0
wait 100d
  holds nothing
