tells door
# The contacts of a cheap button bounce: that is one press, and one letting go.
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
