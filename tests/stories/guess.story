# The visitor's own guess stands before what the answers say, and is never the last word. After a yes
# it does not matter.
site peer-support
set checks k6
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows guess
tap "Running steady"
tap "Next"
  shows question
tap "All of the time"
tap "Next"
tap "All of the time"
tap "Next"
tap "All of the time"
tap "Next"
tap "All of the time"
tap "Next"
tap "All of the time"
tap "Next"
tap "All of the time"
tap "Next"
  shows result
  says "A very heavy load"
  says "You guessed steady. Your answers say very heavy. You deserve support soon."
# No phone line is listed: what can be called is 988, large and with its code.
tap "Next"
  shows next_steps
tap "People to call"
  shows phone_lines
  says "988"
tap "Show 988 as a QR code"
  shows qr_code

# A lighter one.
site peer-support
set checks k6
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows guess
tap "Running steady"
tap "Next"
  shows question
tap "Some of the time"
tap "Next"
tap "Some of the time"
tap "Next"
tap "Some of the time"
tap "Next"
tap "Some of the time"
tap "Next"
tap "Some of the time"
tap "Next"
tap "Some of the time"
tap "Next"
  shows result
  says "You guessed steady."

# After a yes, with a total of 3.
site peer-support
set checks phq9
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows guess
tap "Running steady"
tap "Next"
  shows question
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
  shows before_hard
tap "Go on"
  shows question
tap "Nearly every day"
tap "Next"
  shows after_yes
tap "Go on"
  shows question
tap "Skip"
  shows result
  says "A person can help"
  says "Talking with someone today is a good next step. You don't have to sort this out alone today."
  silent "You guessed"
