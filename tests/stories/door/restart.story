tells door
# Killed and started again: nobody who waits is forgotten, and their minutes begin again.
kiosk arrive room 0
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
    answer room 0 told
wait 4m
restart
    keep
    key off
    lamp room-lamp steady
    lamp bezel-lamp slow
kiosk comes
    tell lines ready
    tell room 0 told
wait 4m
wait 1m
    keep
    lamp bezel-lamp blinks
    tell room 0 unanswered
restart
    keep
    key off
    lamp room-lamp steady
    lamp bezel-lamp blinks
wait 1s
press seen
    keep
    lamp bezel-lamp steady
restart
    keep
    key off
    lamp room-lamp steady
    lamp bezel-lamp steady
