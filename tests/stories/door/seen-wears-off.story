tells door
# Ten minutes after somebody was seen, the lamp by the door would only deceive the next visitor.
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
press seen
    keep
    lamp bezel-lamp steady
    tell room 0 seen
wait 9m
wait 1m
    keep
    lamp room-lamp off
    lamp bezel-lamp off
    tell room 0 idle
    sleeps
