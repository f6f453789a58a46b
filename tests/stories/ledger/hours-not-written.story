tells ledger
# Hours that cannot be written are not lost: they are added once the store takes writes again.
site bands k=20
start
  opens
  log clean-start
  begins 2027-Q1
  commit hours
wait 3h
  commit hours
write fails
wait 40h
  fails commit hours
  log trouble
  holds powered=3
write works
wait 20s
  commit hours
  holds powered=43
wait 1h
  commit hours
  holds powered=44
