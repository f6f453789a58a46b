tells ledger
# A count waits with its sender. If the sender goes, nothing is kept of it, so that it can be sent
# again with the same parity and still be counted once.
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
# The write is tried again even so: the hours serve for that.
kiosk goes
  fails commit hours
write works
wait 20s
  commit hours
  holds visits=0
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
kiosk again
  commit visits=1 burnout=1
  ack kiosk parity=1
