tells door
# A kiosk with another site's settings names a room that this one does not have: no answer.
kiosk arrive room 5 agreed
kiosk leave room 1
kiosk company room 255
wait 1h
    sleeps
