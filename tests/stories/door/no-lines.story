tells door
# A box without its chip: checkin runs, and says that no lamp would light.
line all gone
    tell lines lost
press door
press seen
kiosk arrive room 0 agreed
    tell lines lost
turn key-switch on
wait 1h
# The chip comes, and the key is as it was left.
line all there
    key on
    tell lines ready key
turn key-switch off
    key off
    tell lines ready
    sleeps
