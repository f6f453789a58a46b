# Several rooms: which one were you told?
site msmp-wellness
set rooms 2
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "OK, start"
  shows menu
tap "I'm here for a visit"
  shows check_in
  says "Which room were you told?"
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
tap "OK, start"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "I don't know"
  shows phone_lines
