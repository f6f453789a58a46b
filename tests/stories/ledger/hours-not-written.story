tells ledger
# Hours that cannot be written are not lost: they are added once the store takes writes again.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
  wakes 1h
wait 210m
  commit hours
  wakes 30m
write fails
wait 40h
  fails commit hours
  log trouble
  holds powered=3
  wakes 20s
write works
wait 20s
  commit hours
  holds powered=43
wait 1h
  commit hours
  holds powered=44
