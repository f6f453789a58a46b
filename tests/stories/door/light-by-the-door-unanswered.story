tells door
# What somebody by the door sees while nobody answers: two blinks, and nearly four seconds of
# nothing; the first of them at once.
line room-lamp gone
    tell lines lost
watch bezel-lamp
press door
    keep
    lamp bezel-lamp blinks
    light bezel-lamp on
    light bezel-lamp off
    tell room 0 unanswered
wait 719ms
wait 1ms
    light bezel-lamp on
wait 250ms
    light bezel-lamp off
wait 3749ms
wait 1ms
    light bezel-lamp on
wait 250ms
    light bezel-lamp off
