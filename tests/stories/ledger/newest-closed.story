tells ledger
# For the glass, the kiosk is told what staff have of the last closed period, whichever it asks for,
# and never of the open one.
site bands k=20
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
visits 20 burnout=0
kiosk reads 0
  tell kiosk closed none
wait 91d
  joins 2027-Q1
  commit hours
  closes 2027-Q1 visits=20 checkins=few burnout=0 begins=2027-Q2
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
visits 26 burnout=1
kiosk reads 0
  tell kiosk closed 2027-Q1 visits=20 checkins=few burnout=0
wait 91d
  commit hours
  closes 2027-Q2 visits=25 checkins=few burnout=25 checkins-of=2027-Q1_2027-Q2 begins=2027-Q3
  log closed
  terms kiosk bands quarter k=20 burnout parity=0
kiosk reads 0
  tell kiosk closed 2027-Q2 visits=25 checkins=few burnout=25 checkins-of=2027-Q1_2027-Q2
kiosk reads 1
  tell kiosk closed 2027-Q2 visits=25 checkins=few burnout=25 checkins-of=2027-Q1_2027-Q2
publish comes
  terms publish bands quarter k=20 burnout parity=0
publish reads 0
  tell publish closed 2027-Q1 visits=20 checkins=few burnout=0
publish reads 1
  tell publish closed 2027-Q2 visits=25 checkins=few burnout=25 checkins-of=2027-Q1_2027-Q2
publish reads 65535
  proves
  tell publish status empty closed=2
