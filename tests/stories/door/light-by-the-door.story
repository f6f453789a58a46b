tells door
# What somebody by the door sees. Told: a second on, a second off.
watch bezel-lamp
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    light bezel-lamp on
    tell room 0 told
wait 720ms
    light bezel-lamp off
wait 1s
    light bezel-lamp on
# Seen: on.
press seen
    keep
    lamp bezel-lamp steady
    tell room 0 seen
wait 1m
hold seen 2s
    keep
    lamp room-lamp off
    lamp bezel-lamp off
    light bezel-lamp off
    tell room 0 idle
