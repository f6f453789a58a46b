tells door
# One person presses until somebody comes: a row of presses is one person, however long it is.
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
press door
press door
wait 25s
press door
wait 25s
press door
# They are seen, and press once more. It may be somebody else: the room is told, not only the door.
press seen
    keep
    lamp bezel-lamp steady
    tell room 0 seen
press door
    keep
    lamp bezel-lamp slow
    tell room 0 told
wait 1m
# That is somebody else.
press door
    keep
    lamp room-lamp slow
