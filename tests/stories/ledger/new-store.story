tells ledger
# A store that was never used has lost nothing as far as tallyd knows. publish, which sees what was
# released before, is told once that it was empty.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
publish comes
  terms publish bands quarter k=20 burnout parity=0
publish reads 0
  proves
  tell publish status empty closed=0
publish reads 0
  proves
  tell publish status ok closed=0
