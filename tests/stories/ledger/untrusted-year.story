tells ledger
# A clock that nobody can trust dates nothing. A quarter of powered time is a boundary then, and its
# report has a number for a name.
site bands k=20
day 2001-01-01 untrusted
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 20 burnout=1
wait 90d
  commit hours
wait 1d
  commit hours
  closes undated-01 visits=20 checkins=few burnout=20 begins=undated-02
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
visits 7 burnout=0
wait 91d
  commit hours
  joins undated-02_undated-03
visits 13 burnout=0
wait 91d
  commit hours
  closes undated-02_undated-03 visits=20 checkins=few burnout=0 checkins-of=undated-01_undated-03 begins=undated-04
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
publish comes
  terms publish bands quarter k=20 burnout parity=0
publish reads 2
  proves
  tell publish status empty no-clock closed=2
