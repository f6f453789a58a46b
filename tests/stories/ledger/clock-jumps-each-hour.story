tells ledger
# A clock that jumps ahead and back each hour is no clock: what it says never stands for a day, and
# a quarter of powered time ends the period without a date.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 20 burnout=0
wait 30d
  joins 2027-Q1
  commit hours
day 2028-02-01 trusted
wait 23h
  commit hours
day 2027-02-01 trusted
wait 23h
  commit hours
day 2028-02-01 trusted
wait 23h
  commit hours
day 2027-02-01 trusted
wait 23h
  commit hours
  holds adrift=92 open=2027-Q1
