tells ledger
# A cell that does not fit the terms is answered, so that its sender stops, and is not counted.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
# One table too many, none at all, a check-in of the kiosk's.
kiosk counts burnout=1 distress=1
  ack kiosk parity=0
kiosk counts
  ack kiosk parity=0
kiosk counts check-in
  ack kiosk parity=0
checkin comes
  terms checkin bands quarter k=20 burnout parity=0
checkin counts burnout=1
  ack checkin parity=0
publish comes
  terms publish bands quarter k=20 burnout parity=0
publish counts burnout=1
  ack publish parity=0
  holds visits=0 checkins=0 burnout=0
# A checkin is told nothing of what was closed.
checkin reads 0
