tells ledger
# An acknowledgement is lost, and the count is sent again: it carries the parity that was told before,
# so it is not counted again, and its sender is told what is expected next.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
kiosk counts burnout=1
  commit visits=1 burnout=1
  ack kiosk parity=1
kiosk again
  terms kiosk bands quarter k=20 burnout parity=1
  holds visits=1
# Over a power cut, too.
start
  opens
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=1
kiosk again
  terms kiosk bands quarter k=20 burnout parity=1
kiosk counts burnout=0
  commit visits=2 burnout=1
  ack kiosk parity=0
  holds visits=2
