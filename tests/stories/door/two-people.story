tells door
# A second person comes half a minute after the first: the room's lamp blinks for two.
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
wait 31s
press door
    keep
    lamp room-lamp slow
# One of them changes their mind at the kiosk.
kiosk leave room 0
    keep
    lamp room-lamp steady
    answer room 0 told
press seen
    keep
    lamp bezel-lamp steady
    tell room 0 seen
