tells door
# A line that goes while its button is down is no hold, and coming back is no press.
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
close seen
    keep
    lamp bezel-lamp steady
    tell room 0 seen
line seen gone
wait 5s
line seen there
wait 5s
open seen
hold seen 2s
    keep
    lamp room-lamp off
    lamp bezel-lamp off
    tell room 0 idle
