tells door
# Somebody asks for company now: the lamp is fast, and after a minute without an answer they know.
kiosk company room 0
    keep
    lamp room-lamp fast
    lamp bezel-lamp slow
    tell room 0 told company
    answer room 0 told company
wait 59s
wait 1s
    keep
    lamp bezel-lamp blinks
    tell room 0 unanswered company
# The lamp stays fast until somebody has seen it.
wait 1h
press seen
    keep
    lamp room-lamp steady
    lamp bezel-lamp steady
    tell room 0 seen
