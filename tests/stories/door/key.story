tells door
# Staff turn their key. Check-in goes on.
turn key-switch on
    key on
    tell lines ready key
wait 59m
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    tell room 0 told
kiosk comes
    tell lines ready key
    tell room 0 told
turn key-switch off
    key off
    tell lines ready
bounce key-switch
    key on
    tell lines ready key
    key off
    tell lines ready
