tells ledger
# A store that cannot be opened just now, as a partition that is not there yet: nobody is told terms,
# counts wait, and it is tried again whenever something happens and every 20 seconds.
site bands k=20
store away
start
  opens
  log trouble
  wakes 20s
kiosk comes
  opens
kiosk counts burnout=1
  opens
publish comes
  opens
publish reads 0
  tell publish status readonly closed=0
  opens
kiosk reads 0
  tell kiosk closed none
  opens
wait 19s
  opens
store back
wait 19s
  opens
  begins undated-01
  terms kiosk bands quarter k=20 burnout parity=0
  terms publish bands quarter k=20 burnout parity=0
  commit visits=1 burnout=1
  ack kiosk parity=1
# An empty store that is found late is not logged, since a visit may have made us try. The status says it.
publish reads 0
  proves
  tell publish status empty closed=0
wait 1h
  commit hours
