tells ledger
# A visitor who says no, or walks away: the kiosk comes and goes, and nothing is written.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
wait 59m
kiosk goes
  holds visits=0
