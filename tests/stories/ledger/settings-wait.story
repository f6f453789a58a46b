tells ledger
# What visitors were promised holds until the period closes. New settings wait until then, and the
# status says that they do; only how long reports are kept is told as it will be at the next close.
site bands k=20 keep=3
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0 keep=3
visits 20 burnout=0
site visits k=30 period=month keep=2
start
  opens
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0 keep=2
visits 5 burnout=1
publish comes
  terms publish bands quarter k=20 burnout parity=0 keep=2
publish reads 0
  proves
  tell publish status ok closed=0 waits
wait 91d
  joins 2027-Q1
  commit hours
  closes 2027-Q1 visits=25 checkins=few burnout=5 begins=2027-M04
  log closed
  terms kiosk visits month k=30 parity=1 keep=2
  terms publish visits month k=30 parity=0 keep=2
publish reads 1
  proves
  tell publish status ok closed=1
# The old cell does not fit the new terms.
kiosk counts burnout=1
  ack kiosk parity=1
kiosk counts
  commit visits=1
  ack kiosk parity=0
