tells house
# checkin and tallyd are dead: urgent help is where it always is, and whoever would have been asked
# to come is not offered in vain. Without the kiosk, too, the crisis card is on the glass.
set hours always
kill checkin
kill tallyd
tap "Urgent help"
  shows urgent_help
  says "988"
  denies "Ask someone here to come"
tap "Back"
  wipe
  shows welcome
wait 10m
key urgent
  shows urgent_help
  says "988"
kill kiosk
  glass card
start kiosk
  shows welcome
start checkin
  key off
tap "Urgent help"
  shows urgent_help
  offers "Ask someone here to come"
