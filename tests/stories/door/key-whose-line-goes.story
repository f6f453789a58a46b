tells door
# Nothing stays open because of a key that nobody can see any more.
turn key-switch on
    key on
    tell lines ready key
line key-switch gone
    key off
    tell lines ready
line key-switch there
    key on
    tell lines ready key
# After a restart the key is believed as it is found, and written again in any case.
restart
    keep
    key on
line key-switch gone
    key off
restart
    keep
    key off
