# Staff turn their key in the middle of a visit: it is forgotten, and nobody can begin another.
site msmp-wellness
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
turn key on
  shows staff
  wipe
  says "Key is on. Visitors can't start a visit until you turn it off. After an hour it counts as off."
  denies "Hide"
  sleeps
wait 60m
# Nothing was said about the box: that is told, and nothing made up.
tap "Health"
  shows staff_health
  says "Something needs a look. It is marked with !"
  says "Your own folder"
  says "Not known yet"
staff clock trusted
staff network dhcp
staff data ok
staff touch ready
staff store ok
  says "Everything looks good."
lines ready
  says "Everything looks good."
staff touch stuck
  says "Looks stuck. Dry and wipe the glass."
  says "Something needs a look. It is marked with !"
staff touch missing
  says "Missing. Look at its cable."
staff touch ready
  says "Everything looks good."
staff store store-readonly
  says "Can't be stored"
staff store not-a-word-anyone-knows
  says "Not known yet"
tap "Back"
  shows staff
tap "Content"
  shows staff_content
  says "It has no faults."
tap "Back"
  shows staff
tap "Network"
  shows staff_network
  silent "Compare this before you type yes."
staff ssh key-switch
staff address 192.0.2.17
staff fingerprint SHA256:too-short
  silent "Compare this before you type yes."
staff fingerprint SHA256:Kp4xV0sQ/B7eYtRz2uHcLw8a+fJgD3kXoC9iUv1rE5M
  says "192.0.2.17"
  says "While the key is on"
  says "Kp4x V0sQ /B7e"
  says "Compare this before you type yes."
# Text & colors is for staff, too, and stays while the key does.
tap "Text & colors"
  shows text_and_colors
tap "Large"
tap "Back"
  shows staff_network
  wipe
  sleeps
# Urgent help is one touch away, and nothing leads on from it to a visit.
tap "Urgent help"
  shows urgent_help
  says "988"
  offers "Back"
tap "Back"
  shows staff_network
  wipe
key hide
key urgent
  shows urgent_help
turn key off
  shows welcome
  wipe
  sleeps
tap "Touch the screen, or press any button, to start."
  shows promise
# The key goes with checkin: visitors come first.
turn key on
  shows staff
  wipe
lines lost
  shows welcome
  wipe
