tells door
# A loose wire is no visitor: the button is ignored until its line has been quiet for two seconds.
storm door
    trouble door storm
    rest
press door
    rest
    rest
wait 1s
press door
    rest
    rest
wait 2s
    quiet door
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
