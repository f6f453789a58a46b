tells door
# The site says how long a visitor waits for an answer.
set ack_minutes 15
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
wait 14m
wait 1m
    keep
    lamp bezel-lamp blinks
    tell room 0 unanswered
