# "I need more time" makes the limit five minutes, for this visit only.
site peer-support
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
wait 120s
  shows still_here
tap "I need more time"
  shows menu
wait 299s
wait 1s
  shows still_here
  says "within 60 seconds"
wait 58s
tap "I'm still here"
  shows menu
tap "Finish"
  shows cleared
  wipe
wait 2s
  shows welcome
tap "Touch the screen, or press any button, to start."
  shows promise
  says "about 3 minutes"
wait 120s
  shows still_here
tap "Clear it now"
  shows cleared
  wipe
