tells door
# A kiosk that comes late, or comes back, is told everything, and others are not told again.
rooms lamp-1+seen-1 lamp-2+seen-2
kiosk goes
press door
    keep
    lamp lamp-1 steady
    lamp bezel-lamp slow
kiosk comes
    tell lines ready
    tell room 0 told
    tell room 1 idle
other comes
    tell other lines ready
    tell other room 0 told
    tell other room 1 idle
# What changes is told to both; an answer that changes nothing only to whoever asked.
other arrive room 1
    keep
    lamp lamp-2 steady
    tell room 1 told
    tell other room 1 told
    answer other room 1 told
wait 1m
kiosk arrive room 1
    keep
    lamp lamp-2 slow
    answer room 1 told
