# Nobody answers: the bezel lamp blinks, and who comes back to the screen is told so.
site msmp-wellness
terms off
room 0 told
room 0 unanswered
tap "Touch the screen, or press any button, to start."
  shows A1
tap "OK, start"
  shows A2
tap "I'm here for a visit"
  shows B1
tap "I have a visit booked"
  shows B4
  says "You are not late, and you did nothing wrong."
  says "(503) 764-5663"
tap "Let them know again"
  arrive room 0
room 0 told
  shows B2
room 0 unanswered
  shows B4
tap "Show phone numbers"
  shows P1
tap "Back"
  shows B4
room 0 seen
  shows B3
wait 20s
  shows A0
  wipe
