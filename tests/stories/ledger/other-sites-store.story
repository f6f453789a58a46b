tells ledger
# The store of another site, or of another version, is left alone: nothing is counted or touched.
site bands k=20
store foreign
start
  opens
  log trouble
kiosk comes
  terms kiosk off parity=0
kiosk counts burnout=1
  ack kiosk off parity=0
publish comes
  terms publish off parity=0
publish reads 0
  tell publish status others closed=0
wait 100d
# Not even by a site that counts nothing, as a newer image brings it along.
site off
start
  erases
  log trouble
kiosk comes
  terms kiosk off parity=0
publish comes
  terms publish off parity=0
publish reads 0
  tell publish status others closed=0
wait 100d
