# "Talk to someone" is people and numbers at once: whose number it is, 988, the lamp, peers, more lines.
site msmp-wellness
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Talk to someone"
  shows talk
  says "Private Wellness Line"
  says "(503) 764-5663"
  says "Who answers: MSMP Physician Wellness Program"
  says "988"
  denies "Find a peer"
  offers "Check in, no name"
tap "Phone lines"
  shows phone_lines
tap "Back"
  shows talk
tap "Show me more"
  shows program
tap "Back"
  shows talk
tap "Check in, no name"
  shows check_in
# The answers go at the limit, the numbers stay for ten more minutes. What needs a visit goes too.
site msmp-wellness
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Talk to someone"
  shows talk
wait 165s
  wipe
  says "(503) 764-5663"
  says "988"
  denies "Check in, no name"
tap "Phone lines"
  shows phone_lines
# No number of its own, no line, no room: 988, and the peers.
site peer-support
set rooms 0
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Talk to someone"
  shows talk
  says "988"
  denies "Check in, no name"
  denies "Phone lines"
tap "Find a peer"
  shows peers
