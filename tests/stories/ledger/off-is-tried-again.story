tells ledger
# A store that cannot be erased just now is erased later; until then nobody is told anything.
site off
store away
start
  erases
  log trouble
kiosk comes
  erases
store back
wait 20s
  erases
  terms kiosk off parity=0
