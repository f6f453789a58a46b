tells door
# A room has a button and a lamp by a door of its own; the ones by the other door are for whoever does
# not know which room, and the lamp for all rooms that have none.
rooms lamp-1+seen-1 lamp-2+seen-2+door-2+bezel-lamp-2 lamp-3+seen-3
set unsure_room 3
press door-2
    keep
    lamp lamp-2 steady
    lamp bezel-lamp-2 slow
    tell room 1 told
press door
    keep
    lamp lamp-3 steady
    lamp bezel-lamp slow
    tell room 2 told
kiosk arrive room 0
    keep
    lamp lamp-1 steady
    tell room 0 told
    answer room 0 told
# What one room says stands by its own door only.
press seen-2
    keep
    lamp bezel-lamp-2 steady
    tell room 1 seen
press seen-1
    keep
    tell room 0 seen
wait 5m
    keep
    lamp bezel-lamp blinks
    tell room 2 unanswered
# A row of presses at one door is none at the other.
press door
    keep
    lamp bezel-lamp slow
    tell room 2 told
press door-2
    keep
    lamp lamp-2 slow
    lamp bezel-lamp-2 slow
    tell room 1 told
