# Away from the rooms there is no check-in on any screen, and nobody to call in.
site peer-support
set edition lounge
set hours always
set phone "(503) 555-0100"
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
  denies "I'm here for a visit"
tap "Talk to someone"
  shows talk
  denies "Light the lamp"
  silent "lamp"
# Nor a room.
site phs-resources
set hours always
terms off
tap "Urgent help"
  shows urgent_help
  denies "Ask someone here to come"
