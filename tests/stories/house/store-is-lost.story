tells house
# A new kiosk has lost nothing. Where periods were released and the store is empty, what was counted
# since is lost: status.txt says so, whatever restarts, until the next period is closed.
publish
  proves
  status "store: ok"
visits 20 burnout=1
wait 91d
  joins 2027-Q1
  commit hours
  closes 2027-Q1 visits=20 checkins=few burnout=20 begins=2027-Q2
  log closed
publish
  proves
  release 2027-Q1 visits=20 checkins=few burnout=20
  status "store: ok"
kill tallyd
store empty
start tallyd
  opens
  log clean-start
  begins undated-01
  commit hours
publish
  proves
  status "store: store-clean-start"
publish
  proves
  status "store: store-clean-start"
kill tallyd
start tallyd
  opens
  commit hours
publish
  proves
  status "store: store-clean-start"
visits 20 burnout=1
wait 91d
  joins 2027-Q2
  commit hours
  closes 2027-Q2 visits=20 checkins=few burnout=20 begins=2027-Q3
  log closed
publish
  proves
  release 2027-Q2 visits=20 checkins=few burnout=20
  status "store: ok"
