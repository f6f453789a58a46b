tells door
# The second room is given up while somebody waits in it: only the first is remembered.
rooms lamp-1+seen-1 lamp-2+seen-2
kiosk arrive room 1
    keep
    lamp lamp-2 steady
    lamp bezel-lamp slow
    tell room 1 told
    answer room 1 told
press door
    keep
    lamp lamp-1 steady
    tell room 0 told
restart rooms 1
    keep
    key off
    lamp lamp-1 steady
    lamp bezel-lamp slow
kiosk comes
    tell lines ready
    tell room 0 told
kiosk arrive room 1
