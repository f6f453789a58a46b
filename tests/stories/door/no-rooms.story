tells door
# A lounge without check-in promises no lamp; a button by its door is nobody's. The key works.
rooms
kiosk arrive room 0
kiosk comes
    tell lines lost
turn key-switch on
    key on
    tell lines lost key
turn key-switch off
    key off
    tell lines lost
    sleeps
