tells door
# Each room has its lamp and its button; the button by the door is for the one that the site has
# named for whoever does not know, or for the first.
rooms lamp-1+seen-1 lamp-2+seen-2
kiosk arrive room 1
    keep
    lamp lamp-2 steady
    lamp bezel-lamp slow
    tell room 1 told
    answer room 1 told
press door
    keep
    lamp lamp-1 steady
    tell room 0 told
press seen-2
    keep
    tell room 1 seen
# Nobody answers in the first: the lamp by the door says the worse of the two.
wait 5m
    keep
    lamp bezel-lamp blinks
    tell room 0 unanswered
hold seen-1 2s
    keep
    keep
    lamp lamp-1 off
    lamp bezel-lamp steady
    tell room 0 seen
    tell room 0 idle
