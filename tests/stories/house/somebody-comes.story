tells house
# Somebody asks for company, now: the lamps of the room blink fast. checkin dies and is back: it still
# knows, and the glass says again that somebody was asked. Seen is told at once. Nothing is counted.
set hours always
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "Urgent help"
  shows urgent_help
tap "Ask someone here to come"
  lamp room-lamp fast
  lamp bezel-lamp slow
  says "We asked someone here to come."
kill checkin
  lamp room-lamp off
  lamp bezel-lamp off
  says "We could not reach anyone here. Call 988 now."
start checkin
  key off
  lamp room-lamp fast
  lamp bezel-lamp slow
  says "We asked someone here to come."
wait 1s
press seen
  lamp room-lamp steady
  lamp bezel-lamp steady
  says "Someone here has seen it and is coming."
  holds visits=0 checkins=0
