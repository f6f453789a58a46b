# Somebody in the house is asked to come; 988 stays in sight, and silence is said as it is.
site msmp-wellness
set hours always
terms off
tap "Urgent help"
  shows urgent_help
tap "Ask someone here to come"
  company room 0
  silent "We asked someone here to come."
answer room 0 told company
  says "We asked someone here to come."
  denies "Ask someone here to come"
wait 60s
  says "No one has answered. Call 988 now."
  offers "Ask again"
room 0 seen
  says "Someone here has seen it and is coming."
# No answer from checkin at all.
site msmp-wellness
set hours always
tap "Urgent help"
  shows urgent_help
tap "Ask someone here to come"
  company room 0
wait 300ms
  says "We could not reach anyone here. Call 988 now."
# Nobody is there, or there is no lamp: it is not offered.
site msmp-wellness
set hours never
tap "Urgent help"
  shows urgent_help
  denies "Ask someone here to come"
site msmp-wellness
set hours always
lines lost
tap "Urgent help"
  shows urgent_help
  denies "Ask someone here to come"
# checkin comes back and knows nothing of it: that is not "seen".
site msmp-wellness
set hours always
tap "Urgent help"
  shows urgent_help
tap "Ask someone here to come"
  company room 0
answer room 0 told company
  says "We asked someone here to come."
room 0 idle
  says "We could not reach anyone here. Call 988 now."
site msmp-wellness
set hours always
tap "Urgent help"
  shows urgent_help
tap "Ask someone here to come"
  company room 0
answer room 0 told company
  says "We asked someone here to come."
wait 60s
  says "No one has answered. Call 988 now."
lines lost
  says "We could not reach anyone here. Call 988 now."
lines ready
room 0 idle
  says "We could not reach anyone here. Call 988 now."
# What another room says is no answer, even if one has rung there meanwhile.
site msmp-wellness
set hours always
set rooms 2
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Urgent help"
  shows urgent_help
tap "Ask someone here to come"
  company room 0
answer room 0 told company
  says "We asked someone here to come."
tap "Back"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Room 2"
  arrive room 1
answer room 1 told
  shows lamp_on
room 1 seen
  shows seen
tap "Urgent help"
  shows urgent_help
  says "We asked someone here to come."
room 0 seen
  says "Someone here has seen it and is coming."
# Another's call, still unanswered, is not this one's: only an answer says that somebody was asked.
site msmp-wellness
set hours always
room 0 told company
tap "Urgent help"
  shows urgent_help
tap "Ask someone here to come"
  company room 0
room 0 unanswered company
  silent "We asked someone here to come."
lines lost
  says "We could not reach anyone here. Call 988 now."
# checkin is there again and knows of the other call. This one is told now.
lines ready
  company room 0
room 0 unanswered company
answer room 0 told company
  says "We asked someone here to come."
