tells door
# Somebody checks in at the kiosk, and then presses the button, too: one person.
kiosk arrive room 0
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
    answer room 0 told
wait 5s
press door
wait 1m
# Somebody presses the button, and somebody else is at the kiosk by then.
press seen
    keep
    lamp bezel-lamp steady
    tell room 0 seen
hold seen 2s
    keep
    lamp room-lamp off
    lamp bezel-lamp off
    tell room 0 idle
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
kiosk arrive room 0
    keep
    lamp room-lamp slow
    answer room 0 told
