tells door
# One lamp of two has gone: the kiosk promises nothing for that room, and rings the other one.
rooms lamp-1+seen-1 lamp-2+seen-2
line lamp-2 gone
    tell lines lost 1
kiosk arrive room 1
    tell lines lost 1
kiosk company room 1
    tell lines lost 1
kiosk arrive room 0
    keep
    lamp lamp-1 steady
    lamp bezel-lamp slow
    tell room 0 told
    answer room 0 told
# By the button it is told as ever: that room's own lamp is there.
wait 1m
press door
    keep
    lamp lamp-1 slow
line lamp-1 gone
    lamp lamp-1 off
    tell lines lost
line lamp-2 there
    tell lines lost 0
