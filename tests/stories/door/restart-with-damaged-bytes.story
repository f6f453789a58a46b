tells door
# What was kept is damaged, or a power cut took it: nobody waits, and check-in works.
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
restart damaged
    keep
    key off
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
restart nothing
    keep
    key off
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
