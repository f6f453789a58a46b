# The button is the visit; the screen says how it works, and helps.
site peer-support
set edition light
set phone "(503) 555-0100"
set hours "Mon-Fri 08:00-17:00"
terms off
tap "Touch the screen, or press any button, to start."
  shows button
  says "Press the button by the door once."
  says "A slow light beside it: the room is told."
  says "A steady light: they saw it."
  says "Two blinks: no one has answered yet."
  says "Someone is here Monday to Friday 8 am to 5 pm."
  says "(503) 555-0100"
  offers "Urgent help"
  denies "What we keep"
  denies "Start"
# With nothing behind the button, it is not promised.
lines lost
  says "We can't light the lamp right now"
  says "Please call us, and say that you are here."
  silent "Press the button"
  silent "A slow light"
lines ready
  says "Press the button by the door once."
tap "Urgent help"
  shows urgent_help
  says "988"
tap "Back"
  shows button
tap "Text & colors"
  shows text_and_colors
tap "Largest"
tap "Back"
  shows button
# Somebody may be dialing: the number stays on the glass.
wait 165s
  wipe
  says "(503) 555-0100"
tap "Back"
  shows welcome
  wipe
