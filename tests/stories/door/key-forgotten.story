tells door
# A key that is forgotten, or a line that is stuck, counts for an hour and keeps nobody out after that.
turn key-switch on
    key on
    tell lines ready key
wait 59m
wait 1m
    key off
    tell lines ready
    sleeps
wait 10h
# It counts again once it has been turned off and on.
turn key-switch off
turn key-switch on
    key on
    tell lines ready key
# A restart knows no hours: it counts for another one.
wait 59m
restart
    keep
    key on
wait 59m
wait 1m
    key off
press door
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
