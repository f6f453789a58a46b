# What makes it hard to reach out: each answer, with what this program promises.
site msmp-wellness
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Talk to someone"
  shows talk
tap "Show me more"
  shows program
tap "What makes it hard to reach out?"
  shows barriers
tap "I don't have time"
  shows barrier_time
  says "Appointments within 24 hours of request"
tap "Back"
  shows barriers
tap "Someone might find out"
  shows barrier_privacy
  says "This kiosk can't name you."
  says "No information disclosed to others without"
tap "What we keep"
  shows what_we_keep
tap "Back"
  shows barrier_privacy
tap "Back"
  shows barriers
tap "I should handle this myself"
  shows barrier_myself
tap "Back"
  shows barriers
tap "I doubt it would help"
  shows barrier_doubt
tap "Back"
  shows barriers
tap "It's not bad enough"
  shows barrier_early
tap "Pick one small step"
  shows next_steps
tap "Back"
  shows barrier_early
