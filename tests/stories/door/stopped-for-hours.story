tells door
# Checkin is stopped for hours, or the box slept: what was due meanwhile is told once, as it is by now.
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
stop 1h
    keep
    lamp bezel-lamp blinks
    tell room 0 unanswered
press seen
    keep
    lamp bezel-lamp steady
    tell room 0 seen
stop 8h
    keep
    lamp room-lamp off
    lamp bezel-lamp off
    tell room 0 idle
    sleeps
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
stop 8h
    keep
    lamp room-lamp off
    lamp bezel-lamp off
    tell room 0 idle
    sleeps
