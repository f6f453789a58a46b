tells door
# Nobody has answered, and somebody comes: they are told, and so is the room. What somebody there
# sees: the lamp is dark for two seconds, then on as before.
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
watch room-lamp
wait 5m
    keep
    lamp bezel-lamp blinks
    tell room 0 unanswered
kiosk arrive room 0
    keep
    light room-lamp off
    lamp bezel-lamp slow
    tell room 0 told
    answer room 0 told
wait 1999ms
wait 1ms
    light room-lamp on
# They change their mind: whoever waited before still waits, and reads nothing else than before.
kiosk leave room 0
    keep
    lamp bezel-lamp blinks
    tell room 0 unanswered
    answer room 0 unanswered
press seen
    keep
    lamp bezel-lamp steady
    tell room 0 seen
# Another comes and goes while the first is still being seen to.
wait 1m
kiosk arrive room 0
    keep
    lamp room-lamp slow
    light room-lamp off
    lamp bezel-lamp slow
    tell room 0 told
    answer room 0 told
kiosk leave room 0
    keep
    lamp room-lamp steady
    light room-lamp on
    lamp bezel-lamp steady
    tell room 0 seen
    answer room 0 seen
