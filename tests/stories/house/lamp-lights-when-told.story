tells house
# A ring lights the lamp of the room, and only then the glass says so. Whoever sits there presses
# Seen, and the glass says that they know.
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Light the lamp"
  lamp room-lamp steady
  lamp bezel-lamp slow
  commit checkins=1
  shows lamp_on
  says "The lamp is on"
press seen
  lamp bezel-lamp steady
  shows seen
tap "OK"
  wipe
  shows cleared
wait 2s
  shows welcome
  holds visits=0 checkins=1
