tells house
# Nobody presses Seen: after five minutes the lamp by the door blinks. The next visitor rings and is
# told of their own lamp, and of nobody else. After two hours nobody is told any more.
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
wait 20s
  wipe
  shows welcome
wait 5m
  lamp bezel-lamp blinks
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Don't count my visit"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Light the lamp"
  lamp bezel-lamp slow
  shows lamp_on
  says "The lamp is on"
wait 20s
  wipe
  shows welcome
wait 5m
  lamp bezel-lamp blinks
wait 2h
  commit hours
  lamp room-lamp off
  lamp bezel-lamp off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Don't count my visit"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Light the lamp"
  lamp room-lamp steady
  lamp bezel-lamp slow
  shows lamp_on
press seen
  lamp bezel-lamp steady
  shows seen
  holds checkins=1
