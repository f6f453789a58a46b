# Several rooms: which one were you told? Whoever does not know lights the lamp of the room that the
# site has named for them.
site peer-support
set rooms 2
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
  says "Which room were you told?"
  denies "I have no visit booked"
tap "Room 2"
  arrive room 1
room 0 told
answer room 1 told
  shows lamp_on
  silent "Your word is"
tap "Done"
  shows cleared
  wipe
wait 2s
  shows welcome
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "I don't know"
  arrive room 0
answer room 0 told
  shows lamp_on
tap "I changed my mind"
  shows menu
  leave room 0
set unsure_room 2
tap "I'm here for a visit"
  shows check_in
tap "I don't know"
  arrive room 1
answer room 1 told
  shows lamp_on
