tells door
# Two wait, one of them for company: so they do after a restart.
kiosk arrive room 0
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
    answer room 0 told
wait 1m
kiosk arrive room 0
    keep
    lamp room-lamp slow
    answer room 0 told
kiosk company room 0
    keep
    lamp room-lamp fast
    tell room 0 told company
    answer room 0 told company
restart
    keep
    key off
    lamp room-lamp fast
    lamp bezel-lamp slow
kiosk comes
    tell lines ready
    tell room 0 told company
wait 1m
    keep
    lamp bezel-lamp blinks
    tell room 0 unanswered company
press seen
    keep
    lamp room-lamp slow
    lamp bezel-lamp steady
    tell room 0 seen
