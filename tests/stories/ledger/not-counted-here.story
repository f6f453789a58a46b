tells ledger
# A site without rooms, by its settings: of check-ins nothing is told, and nothing goes on. With a room
# from some day on, they are counted from then on.
site bands k=20 no-checkins
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
  closes 2027-Q1 visits=20 checkins=- burnout=0 begins=2027-Q2
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
site bands k=20
start
  opens
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 20 burnout=0
wait 92d
  commit hours
  closes 2027-Q2 visits=20 checkins=few burnout=0 begins=2027-Q3
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
