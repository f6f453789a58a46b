tells house
# Staff turn their key in the middle of a visit: it is forgotten and not counted, and nobody can start
# one until the key is back. Who waits in the room still waits.
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
tap "Done"
  wipe
  shows cleared
wait 2s
  shows welcome
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows guess
turn key-switch on
  key on
  wipe
  shows staff
  says "Key is on. Visitors can't start a visit until you turn it off. After an hour it counts as off."
turn key-switch off
  key off
  wipe
  shows welcome
  offers "Touch the screen, or press any button, to start."
press seen
  lamp bezel-lamp steady
  holds visits=0 checkins=1
