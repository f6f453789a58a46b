tells ledger
# A write that fails is logged by the hour, and once: its own time would be the time of a visit.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
write fails
wait 10m
kiosk counts burnout=0
  fails commit visits=1 burnout=0
wait 49m
  fails commit visits=1 burnout=0
wait 1m
  fails commit visits=1 burnout=0
  log trouble
wait 5h
  fails commit visits=1 burnout=0
write works
wait 20s
  commit visits=1 burnout=0
  ack kiosk parity=1
  commit hours
  holds powered=6
# Mended and broken again within an hour, it is said again.
wait 1h
  commit hours
write fails
wait 1h
  fails commit hours
  log trouble
