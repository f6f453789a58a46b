tells door
# What somebody in the room sees: steady for one, a second on and a second off for two.
watch room-lamp
press door
    keep
    lamp room-lamp steady
    light room-lamp on
    lamp bezel-lamp slow
    tell room 0 told
wait 31s
# The change shows at once.
kiosk arrive room 0
    keep
    lamp room-lamp slow
    light room-lamp off
    answer room 0 told
wait 999ms
wait 1ms
    light room-lamp on
wait 1s
    light room-lamp off
# Company: half a second on, half a second off.
kiosk company room 0
    keep
    lamp room-lamp fast
    light room-lamp on
    tell room 0 told company
    answer room 0 told company
wait 500ms
    light room-lamp off
wait 500ms
    light room-lamp on
press seen
    keep
    lamp room-lamp slow
    light room-lamp off
    lamp bezel-lamp steady
    tell room 0 seen
