tells ledger
# A store that is away for a while is found as it was left, and what waited meanwhile is counted then.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 7 burnout=1
store away
start
  opens
  log trouble
kiosk comes
  opens
kiosk counts burnout=0
  opens
wait 5h
  opens
store back
wait 20s
  opens
  terms kiosk bands quarter k=20 burnout parity=1
# The count that waited has the parity that the store expects.
  commit visits=8 burnout=7
  ack kiosk parity=0
