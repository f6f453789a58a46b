# Rooms for different kinds of visits; nobody may come without one that is booked.
site msmp-wellness
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
  says "What is your visit for?"
  silent "Which room were you told?"
  offers "Counseling"
tap "Coaching"
  arrive room 1
answer room 1 told
  shows lamp_on
  says "Aspen"
tap "I changed my mind"
  shows menu
  leave room 1
tap "I'm here for a visit"
  shows check_in
tap "I don't know"
  arrive room 0
answer room 0 told
  shows lamp_on
tap "I changed my mind"
  shows menu
  leave room 0
tap "I'm here for a visit"
  shows check_in
tap "I have no visit booked"
  shows phone_lines
  says "(503) 764-5663"
