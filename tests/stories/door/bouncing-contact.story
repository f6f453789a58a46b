tells door
# A spark is no visitor. The contacts of a cheap button bounce: that is one press, and one letting go.
spike door
wait 5s
bounce door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
bounce seen
    keep
    lamp bezel-lamp steady
    tell room 0 seen
wait 5s
