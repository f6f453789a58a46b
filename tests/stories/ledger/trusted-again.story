tells ledger
# A clock that is trusted again gives an undated period a dated end. Lost again, the dated period
# waits for a quarter of powered time, and then gets an undated end.
site bands k=20
day 2001-01-01 untrusted
start
  opens
  log clean-start
  begins undated-01
  commit hours
wait 60d
  commit hours
day 2027-02-03 trusted
wait 24h
  commit hours
wait 1h
  joins undated-01_2027-Q1
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 20 burnout=0
day 2001-01-01 untrusted
wait 90d
  commit hours
  holds adrift=2160 closed=0
wait 1d
  commit hours
  closes undated-01_undated-02 visits=20 checkins=few burnout=0 begins=undated-03
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
