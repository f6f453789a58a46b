tells house
# Somebody presses the button by the door while another one answers a question on the glass: the
# lamps light, and nothing changes on the glass. When the one at the glass rings, too, the room has
# been told already; Seen is for both.
set count_door yes
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows guess
tap "Skip"
  shows question
press door
  lamp room-lamp steady
  lamp bezel-lamp slow
  commit checkins=1
  offers "I enjoy my work. I have no symptoms of burnout."
tap "Stop"
  shows stop
tap "Stop and erase"
  wipe
  shows cleared
wait 2s
  shows welcome
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Light the lamp"
  lamp room-lamp slow
  commit checkins=2
  shows lamp_on
wait 1s
press seen
  lamp bezel-lamp steady
  shows seen
  holds visits=0 checkins=2
