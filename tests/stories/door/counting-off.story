tells door
# Nothing is counted at the door before tallyd has told its terms, nor while they are off.
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
wait 1m
terms off count_door
press door
    keep
    lamp room-lamp slow
wait 1m
terms bands count_door
press door
    keep
    count check-in
# A restart forgets the terms until tallyd tells them again.
restart
    keep
    key off
    lamp room-lamp slow
    lamp bezel-lamp slow
wait 1m
press door
    keep
