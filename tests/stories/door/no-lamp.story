tells door
# The room's lamp has come off. Nobody is told that somebody was told.
line room-lamp gone
    tell lines lost
kiosk arrive room 0 agreed
    tell lines lost
kiosk company room 0
    tell lines lost
press door
    keep
    lamp bezel-lamp blinks
    tell room 0 unanswered
# The lamp is mended, and says at once that somebody waits.
line room-lamp there
    lamp room-lamp steady
    tell lines ready
press door
    keep
    lamp bezel-lamp slow
    tell room 0 told
