tells door
# An agreed check-in at the kiosk is counted once, whatever the terms say by now: the visitor read
# them there. The button by the door is counted only if the terms say so.
terms visits
kiosk arrive room 0
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
    answer room 0 told
wait 1m
kiosk arrive room 0 agreed
    keep
    lamp room-lamp slow
    count check-in
    answer room 0 told
wait 1m
press door
    keep
wait 1s
hold seen 2s
    keep
    keep
    lamp room-lamp off
    lamp bezel-lamp steady
    lamp bezel-lamp off
    tell room 0 seen
    tell room 0 idle
wait 1m
terms visits count_door
press door
    keep
    count check-in
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
# The same person again is not counted again.
press door
wait 1m
# Somebody else is.
press door
    keep
    count check-in
    lamp room-lamp slow
