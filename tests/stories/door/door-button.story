tells door
# Somebody presses the button by the door. No kiosk is there, and tallyd has never spoken.
kiosk goes
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
wait 20s
press seen
    keep
    lamp bezel-lamp steady
wait 1m
hold seen 2s
    keep
    lamp room-lamp off
    lamp bezel-lamp off
wait 1h
    sleeps
