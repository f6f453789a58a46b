tells door
# The lamp by the door says so after five minutes, and for two hours. Then it is dark, and so is the
# room's: nobody is told any more.
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
wait 1h
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
wait 11m
    keep
    lamp room-lamp off
    lamp bezel-lamp off
    tell room 0 idle
# Nobody comes at all.
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
wait 5m
    keep
    lamp bezel-lamp blinks
    tell room 0 unanswered
wait 119m
wait 1m
    keep
    lamp room-lamp off
    lamp bezel-lamp off
    tell room 0 idle
    sleeps
# Whoever comes then is told, and is a new one.
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
