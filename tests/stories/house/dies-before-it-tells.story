tells house
# checkin has kept a ring and dies before it has told anybody. The phone number is on the glass
# meanwhile. It starts again and still knows who waits. That may be somebody else, so the kiosk asks
# once more: the room may be shown one too many, but never one too few.
set phone "(503) 555-0100"
kill checkin at keeping
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Light the lamp"
  commit checkins=1
  shows no_lamp
  says "(503) 555-0100"
start checkin
  key off
  lamp room-lamp steady
  lamp room-lamp slow
  lamp bezel-lamp slow
  shows lamp_on
  says "The lamp is on"
wait 1s
press seen
  lamp bezel-lamp steady
  shows seen
  holds checkins=1
