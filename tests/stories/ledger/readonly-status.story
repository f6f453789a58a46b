tells ledger
# Whether the store takes writes is judged by a write of its own: the status must not say that
# somebody's count met a store that did not.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
start
  opens
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
publish comes
  terms publish bands quarter k=20 burnout parity=0
write fails
publish reads 0
  fails proof
  tell publish status readonly closed=0
kiosk counts burnout=1
  fails commit visits=1 burnout=1
publish reads 0
  fails proof
  tell publish status readonly closed=0
  fails commit visits=1 burnout=1
write works
publish reads 0
  proves
  tell publish status ok closed=0
  commit visits=1 burnout=1
  ack kiosk parity=1
# Asking changes nothing that is kept.
publish reads 0
  proves
  tell publish status ok closed=0
