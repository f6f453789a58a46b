# The lamp of one room is missing: the other can be rung all the same.
site msmp-wellness
set hours always
terms off
lines lost 0
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Counseling"
  shows no_lamp
  says "Please call us, and say that you are here."
tap "Back"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Coaching"
  arrive room 1
answer room 1 told
  shows lamp_on
# The other lamp comes and goes: that is nothing to this visitor.
lines ready
lines lost 0
# Their own goes.
lines lost 1
  shows no_lamp
lines lost
tap "Finish"
  shows cleared
  wipe
wait 2s
  shows welcome

# Whoever is not sure is led to a lamp that is there, and so is whoever asks for company.
lines lost 0
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "I don't know"
  arrive room 1
answer room 1 told
  shows lamp_on
tap "Urgent help"
  shows urgent_help
tap "Ask someone here to come"
  company room 1
answer room 1 told company
  says "We asked someone here to come."
lines lost 1
  says "We could not reach anyone here."
lines ready
  offers "Ask again"

# No lamp at all, or nobody who lights them.
site msmp-wellness
set hours always
terms off
lines lost
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows no_lamp
tap "Urgent help"
  shows urgent_help
  denies "Ask someone here to come"
