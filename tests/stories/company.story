# Somebody in the house is asked to come; 988 stays in sight, and silence is said as it is.
site msmp-wellness
set staffed always
terms off
tap "Urgent help"
  shows E1
tap "Ask someone here to come"
  company room 0
  silent "We asked someone here to come."
room 0 told company
  says "We asked someone here to come."
  denies "Ask someone here to come"
wait 60s
  says "No one has answered. Call 988 now."
  offers "Ask someone here to come"
room 0 seen
  says "Someone here has seen it and is coming."
# No answer from checkin at all.
site msmp-wellness
set staffed always
tap "Urgent help"
  shows E1
tap "Ask someone here to come"
  company room 0
wait 300ms
  says "We could not reach anyone here. Call 988 now."
# Nobody is on duty, or there is no lamp: it is not offered.
site msmp-wellness
tap "Urgent help"
  shows E1
  denies "Ask someone here to come"
site msmp-wellness
set staffed always
lines lost
tap "Urgent help"
  shows E1
  denies "Ask someone here to come"
