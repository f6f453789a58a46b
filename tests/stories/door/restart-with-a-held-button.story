tells door
# A button that is down when checkin starts was pressed before: that is no visitor, nor is its
# letting go.
kiosk goes
close door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
restart nothing
    keep
    key off
wait 5s
open door
wait 5s
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
