# "I'm here" on the waiting screen does what the button by the door does, and nothing is asked.
site peer-support
tap "I'm here"
  arrive room 0 door
answer room 0 told
  shows lamp_on
  says "Cedar"
# Whoever comes says the word: it stays.
room 0 seen
  shows seen
  says "Cedar"
tap "OK"
  shows cleared
  wipe
wait 2s
  shows welcome
  sleeps
# It was not meant: the room is told so, and nothing is left.
tap "I'm here"
  arrive room 0 door
answer room 0 told
  shows lamp_on
tap "I changed my mind"
  leave room 0
  shows welcome
  wipe
  sleeps
# Of several rooms, it is the one that the button rings.
site msmp-wellness
set unsure_room 2
tap "I'm here"
  arrive room 1 door
answer room 1 told
  shows lamp_on
  says "Aspen"
wait 20s
  shows welcome
  wipe
# Nobody answers in time.
tap "I'm here"
  arrive room 1 door
wait 300ms
  shows no_lamp
  says "(503) 764-5663"
answer room 1 told
  shows lamp_on
# Nobody has answered for long: once more, as by the button.
room 1 unanswered
  shows no_answer
tap "Let them know again"
  arrive room 1 door
answer room 1 told
  shows lamp_on
wait 20s
  shows welcome
  wipe
# No lamp is there: the glass says so at once, and the room is told when there is one.
lines lost
tap "I'm here"
  arrive room 1 door
  shows no_lamp
lines ready
  arrive room 1 door
answer room 1 told
  shows lamp_on
wait 20s
  shows welcome
  wipe
# Nobody may be there: the lamp is lit all the same, and if somebody has stayed, the glass says so.
clock 2027-01-05 03:00
tap "I'm here"
  arrive room 1 door
  shows away
  says "Check-in is closed"
  says "Someone is here Monday to Friday 8 am to 5 pm."
answer room 1 unanswered
room 1 seen
  shows seen
wait 20s
  shows welcome
  wipe
# Hide looks like the waiting screen; whoever touches it then is asked who they are, here too.
clock 2027-01-05 10:00
tap "I'm here"
  arrive room 1 door
answer room 1 told
  shows lamp_on
key urgent
  shows urgent_help
key back
  shows lamp_on
key hide
  shows hidden
tap "I'm here"
  shows same_person
tap "Go on"
  shows lamp_on
# A lounge has no rooms, and no such touch.
site phs-resources
  denies "I'm here"
# Where the button is counted without a question, the key that does the same says so.
site peer-support
terms visits count_door
  says "Adds 1 to a count"
terms visits
  says "Lights a small lamp"
  silent "count"
