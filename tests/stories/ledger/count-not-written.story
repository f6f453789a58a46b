tells ledger
# A count that cannot be made durable is not counted in memory either. It waits with its sender, is
# tried again whenever something happens and every 20 seconds, and is counted once.
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
  holds visits=0
  wakes 20s
wait 19s
  fails commit visits=1 burnout=1
checkin comes
  terms checkin bands quarter k=20 burnout parity=0
  fails commit visits=1 burnout=1
write works
wait 19s
  commit visits=1 burnout=1
  ack kiosk parity=1
  wakes 3562s
wait 1m
  holds visits=1
kiosk counts burnout=0
  commit visits=2 burnout=1
  ack kiosk parity=0
