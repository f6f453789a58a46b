tells ledger
# Two tables, by the month. Noise is drawn for each when a period begins and when it closes; a band is
# told within 0 and the visits that are told, never the true ones.
site bands k=11 period=month distress
noise 1 -2 1 -9
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands month k=11 burnout distress parity=0
kiosk counts burnout=1 distress=0
  commit visits=1 burnout=3 distress=-4
  ack kiosk parity=1
visits 13 burnout=1 distress=1
wait 32d
  commit hours
  joins 2027-M01
  closes 2027-M01 visits=10 checkins=few burnout=10 distress=0 begins=2027-M02
  log closed
  terms kiosk bands month k=11 burnout distress parity=0
wait 28d
  commit hours
  joins 2027-M02_2027-M03
