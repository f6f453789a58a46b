tells door
# Somebody checks in, and the hours end. Who presses then reaches nobody, and the lamp by the door says
# so at once; the one before has been told, and has their minutes.
clock 2027-01-04 16:59
kiosk arrive room 0
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
    answer room 0 told
wait 1m
clock 2027-01-04 17:00
press door
    keep
    lamp room-lamp slow
    lamp bezel-lamp blinks
# Killed and started again: it is still not said that they were told.
restart
    keep
    key off
    lamp room-lamp slow
    lamp bezel-lamp blinks
kiosk comes
    tell lines ready
    tell room 0 told
wait 5m
    keep
    tell room 0 unanswered
press seen
    keep
    lamp bezel-lamp steady
    tell room 0 seen
