tells ledger
# A client has one count under way. One that sends another meanwhile does not keep to that, and is
# dropped; so is one that counts and has not come.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
write fails
kiosk counts burnout=1
  fails commit visits=1 burnout=1
kiosk counts burnout=1
  drop kiosk
  fails commit hours
write works
wait 20s
  commit hours
checkin counts
  drop checkin
  holds visits=0 checkins=0
