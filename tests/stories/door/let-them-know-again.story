tells door
# Nobody answers, and the visitor lets them know again: told again, counted once.
kiosk arrive room 0 agreed
    keep
    lamp room-lamp steady
    lamp bezel-lamp slow
    count check-in
    tell room 0 told
    answer room 0 told
wait 5m
    keep
    lamp bezel-lamp blinks
    tell room 0 unanswered
kiosk arrive room 0 agreed
    keep
    lamp bezel-lamp slow
    tell room 0 told
    answer room 0 told
wait 5m
    keep
    lamp bezel-lamp blinks
    tell room 0 unanswered
