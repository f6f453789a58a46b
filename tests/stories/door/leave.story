tells door
# A visitor changes their mind, twice over; the kiosk is answered each time.
kiosk arrive room 0
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
    answer room 0 told
kiosk leave room 0
    keep
    lamp room-lamp off
    lamp bezel-lamp off
    tell room 0 idle
    answer room 0 idle
kiosk leave room 0
    answer room 0 idle
    sleeps
