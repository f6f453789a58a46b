tells house
# A press at the door is counted only if the site says so; and not by a checkin that has not been
# told what holds.
press door
  lamp room-lamp steady
  lamp bezel-lamp slow
press seen
  lamp bezel-lamp steady
  holds checkins=0
set count_door yes
press door
  lamp room-lamp steady
  lamp bezel-lamp slow
  commit checkins=1
press seen
  lamp bezel-lamp steady
  holds checkins=1
kill tallyd
kill checkin
  lamp room-lamp off
  lamp bezel-lamp off
start checkin
  key off
  lamp room-lamp steady
  lamp bezel-lamp steady
wait 1m
press door
  lamp room-lamp slow
  lamp bezel-lamp slow
wait 1s
press seen
  lamp bezel-lamp steady
start tallyd
  opens
  commit hours
  holds checkins=1
wait 1m
press door
  lamp bezel-lamp slow
  commit checkins=2
  holds checkins=2
