tells ledger
# A store that cannot be read in either copy is a clean start, and the status says so until the next
# one.
site bands k=20
store damaged
start
  opens
  log clean-start
  begins undated-01
  commit hours
publish comes
  terms publish bands quarter k=20 burnout parity=0
publish reads 0
  proves
  tell publish status clean-start closed=0
start
  opens
  commit hours
publish comes
  terms publish bands quarter k=20 burnout parity=0
publish reads 0
  proves
  tell publish status ok closed=0
