tells door
# Two people wait. Holding seen for two seconds clears the room; a little less does not.
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
wait 1m
press door
    keep
    lamp room-lamp slow
wait 1s
hold seen 1900ms
    keep
    lamp bezel-lamp steady
    tell room 0 seen
hold seen 2s
    keep
    lamp room-lamp off
    lamp bezel-lamp off
    tell room 0 idle
# Held any longer, it is no second time; and the next person is a new one.
hold seen 5s
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
