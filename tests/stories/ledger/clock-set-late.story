tells ledger
# A clock that is set within a day of the first start dates the period as a whole, once it has stood
# for a day.
site bands k=20
day 2001-01-01 untrusted
start
  opens
  log clean-start
  begins undated-01
  commit hours
wait 5h
  commit hours
day 2027-02-03 trusted
wait 24h
  commit hours
wait 1h
  joins 2027-Q1
wait 57d
  commit hours
# With nobody counted, the boundary joins the next quarter.
  joins 2027-Q1_2027-Q2
