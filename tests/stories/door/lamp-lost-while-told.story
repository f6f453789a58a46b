tells door
# The lamp fails after somebody was told. The kiosk learns it, and they may still leave.
kiosk arrive room 0
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
    answer room 0 told
line room-lamp gone
    lamp room-lamp off
    tell lines lost
kiosk leave room 0
    keep
    lamp bezel-lamp off
    tell room 0 idle
    answer room 0 idle
line room-lamp there
    tell lines ready
