tells door
# The lamp by the door says so after five minutes, and whoever waits is never forgotten.
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
wait 4m
wait 1m
    keep
    lamp bezel-lamp blinks
    tell room 0 unanswered
wait 3d
# The same person presses again, and the room is told again.
press door
    keep
    lamp bezel-lamp slow
    tell room 0 told
wait 5m
    keep
    lamp bezel-lamp blinks
    tell room 0 unanswered
# A late answer is an answer.
press seen
    keep
    lamp bezel-lamp steady
    tell room 0 seen
