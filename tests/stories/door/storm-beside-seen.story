tells door
# While the door's line storms, the seen button of the room goes on working.
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
storm door
    trouble door storm
    rest
press seen
    keep
    lamp bezel-lamp steady
    tell room 0 seen
wait 3s
    quiet door
