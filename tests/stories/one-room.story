# One room, and whoever comes may light its lamp: there is nothing to choose.
site peer-support
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
  denies "I don't know"
  denies "I have no visit booked"
  silent "Which room were you told?"
  silent "What is your visit for?"
tap "Light the lamp"
  arrive room 0
answer room 0 told
  shows lamp_on
# One room, for those who have booked: the others are led to where they can. Whoever is not sure rings.
site peer-support
set walk_in no
set phone "(503) 555-0100"
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
  offers "Light the lamp"
tap "I have no visit booked"
  shows phone_lines
  says "(503) 555-0100"
tap "Back"
  shows check_in
tap "Light the lamp"
  arrive room 0
answer room 0 told
  shows lamp_on
# Without a number of the site's own: to what the program says of itself.
site peer-support
set walk_in no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "I have no visit booked"
  shows program
