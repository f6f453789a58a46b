tells door
# Something holds the door button down: that is one arrival, and then trouble until it is let go.
close door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
wait 9s
wait 1s
    trouble door stuck
hold seen 2s
    keep
    keep
    lamp room-lamp off
    lamp bezel-lamp steady
    lamp bezel-lamp off
    tell room 0 seen
    tell room 0 idle
wait 8h
open door
wait 2s
    quiet door
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
