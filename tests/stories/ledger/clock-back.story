tells ledger
# A clock that is set back opens nothing that is over. Back for three days with power, it has made the
# running period undated: that ends after 13 weeks with power, whatever the clock says meanwhile, and
# nothing that was counted is lost or comes under a wrong date.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 20 burnout=0
wait 91d
  joins 2027-Q1
  commit hours
  closes 2027-Q1 visits=20 checkins=few burnout=0 begins=2027-Q2
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
visits 20 burnout=1
publish comes
  terms publish bands quarter k=20 burnout parity=0
# A day back, and right again: nothing has happened.
day 2027-02-11 trusted
wait 23h
  commit hours
publish reads 1
  proves
  tell publish status empty closed=1 back
day 2027-04-04 trusted
wait 25h
  commit hours
  holds closed=1 visits=20 open=2027-Q2 adrift=0
day 2027-02-11 trusted
wait 72h
  commit hours
  holds open=2027-Q2
wait 1h
  joins undated-01
publish reads 1
  proves
  tell publish status ok closed=1 undated
# Even when it is right again.
day 2027-04-09 trusted
wait 90d
  commit hours
  holds closed=1 open=undated-01
wait 1d
  commit hours
  closes undated-01 visits=20 checkins=few burnout=20 checkins-of=2027-Q1_undated-01 begins=undated-02
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
  terms publish bands quarter k=20 burnout parity=0
# The clock has long been sure: the next one has a date from its first hour on.
wait 1h
  joins 2027-Q3
publish reads 2
  proves
  tell publish status ok closed=2
