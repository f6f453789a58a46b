tells house
# The kiosk dies when somebody has rung. checkin needs no kiosk: the lamp stays on, the button in the
# room works. Started again, the kiosk hears how things are and shows Welcome to the next one.
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
kill kiosk
  glass card
press seen
  lamp bezel-lamp steady
wait 1m
press door
  lamp room-lamp slow
  lamp bezel-lamp slow
wait 1s
press seen
  lamp bezel-lamp steady
start kiosk
  shows welcome
wait 1h
  lamp room-lamp off
  lamp bezel-lamp off
  commit hours
  holds checkins=1
