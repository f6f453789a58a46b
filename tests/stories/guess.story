# The visitor's own guess stands below a result. Where people must be near it is no last word: there
# help is.
site peer-support
set checks k6
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "OK, start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows guess
tap "Better than most"
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
  says "Help is there, day and night."
  silent "You guessed"
# No phone line is listed: what can be called is 988, large and with its code.
tap "What can I do next?"
  shows next_steps
  denies "Phone lines that listen"
tap "A phone line that listens"
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
tap "OK, start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows guess
tap "Better than most"
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
  silent "Help is there, day and night."
  says "You guessed: better than most."

# After a yes, with a total of 3.
site peer-support
set checks phq9
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "OK, start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows guess
tap "Better than most"
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
  says "Help is there, day and night."
  silent "You guessed"
