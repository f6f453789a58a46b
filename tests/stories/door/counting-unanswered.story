tells door
# Whoever presses again because nobody answered is the same person, and is counted once.
terms visits count_door
press door
    keep
    count check-in
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
wait 5m
    keep
    lamp bezel-lamp blinks
    tell room 0 unanswered
press door
    keep
    lamp bezel-lamp slow
    tell room 0 told
