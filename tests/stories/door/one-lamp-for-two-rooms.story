tells door
# Two rooms share a lamp in the corridor: it adds up who waits. Its one button is for both.
rooms corridor-lamp+corridor corridor-lamp+corridor
kiosk arrive room 0
    keep
    lamp corridor-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
    answer room 0 told
kiosk arrive room 1
    keep
    lamp corridor-lamp slow
    tell room 1 told
    answer room 1 told
press corridor
    keep
    lamp bezel-lamp steady
    tell room 0 seen
    tell room 1 seen
