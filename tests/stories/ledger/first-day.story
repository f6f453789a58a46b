tells ledger
# A new box. Counting begins as soon as the store has taken a first period, and each client is
# told what holds; a visit is durable before it is acknowledged.
site bands k=20
day 2027-02-03 trusted
start
  opens
  log clean-start
  begins undated-01
  commit hours
kiosk comes
  terms kiosk bands quarter k=20 burnout parity=0
kiosk counts burnout=1
  commit visits=1 burnout=1
  ack kiosk parity=1
kiosk counts burnout=0
  commit visits=2 burnout=1
  ack kiosk parity=0
checkin comes
  terms checkin bands quarter k=20 burnout parity=0
checkin counts
  commit checkins=1
  ack checkin parity=1
kiosk goes
checkin goes
wait 1h
  commit hours
  holds visits=2 checkins=1 powered=1
