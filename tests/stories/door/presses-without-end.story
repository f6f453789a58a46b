tells door
# No hand presses fifteen times in ten seconds: that is a line that storms, only slower than bounce.
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
press door
press door
press door
press door
press door
press door
press door
press door
press door
press door
press door
press door
press door
press door
press door
    trouble door storm
    rest
wait 2s
    quiet door
