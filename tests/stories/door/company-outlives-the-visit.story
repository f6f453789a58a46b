tells door
# Who checked in and then asked for company is one person. Their visit ends, and they still wait.
kiosk arrive room 0
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
    answer room 0 told
kiosk company room 0
    keep
    lamp room-lamp fast
    tell room 0 told company
    answer room 0 told company
kiosk leave room 0
    answer room 0 told company
hold seen 2s
    keep
    keep
    lamp room-lamp steady
    lamp room-lamp off
    lamp bezel-lamp steady
    lamp bezel-lamp off
    tell room 0 seen
    tell room 0 idle
