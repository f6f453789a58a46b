# Nobody answers: the bezel lamp blinks, and who comes back to the screen is told so.
site msmp-wellness
terms off
room 0 told
room 0 unanswered
tap "Touch the screen, or press any button, to start."
  shows promise
tap "OK, start"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "I have a visit booked"
  shows no_answer
  says "You are not late, and you did nothing wrong."
  says "(503) 764-5663"
tap "Let them know again"
  arrive room 0
room 0 told
  shows lamp_on
room 0 unanswered
  shows no_answer
tap "Show phone numbers"
  shows phone_lines
tap "Back"
  shows no_answer
room 0 seen
  shows seen
wait 20s
  shows welcome
  wipe
