# Several rooms: which one were you told?
site msmp-wellness
set rooms 2
terms off
tap "Touch the screen, or press any button, to start."
  shows A1
tap "OK, start"
  shows A2
tap "I'm here for a visit"
  shows B1
  says "Which room were you told?"
tap "Room 2"
  arrive room 1
room 0 told
room 1 told
  shows B2
  silent "Your word is"
tap "Done"
  shows J2
  wipe
wait 2s
  shows A0
tap "Touch the screen, or press any button, to start."
  shows A1
tap "OK, start"
  shows A2
tap "I'm here for a visit"
  shows B1
tap "I don't know"
  shows P1
