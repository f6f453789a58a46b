# On a page with numbers the answers go at the limit and the numbers stay ten more minutes.
site msmp-wellness
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Urgent help"
  shows urgent_help
wait 120s
  says "Your answers will be erased within 45 seconds. The numbers stay."
  says "988"
wait 45s
  wipe
  says "Your answers are erased."
  says "(503) 655-8585"
wait 599s
  says "988"
wait 1s
  shows welcome
  wipe
  sleeps
# A touch brings back the usual limit; the way back is the start.
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Talk to someone"
  shows talk
tap "Phone lines"
  shows phone_lines
tap "Private Wellness Line"
  shows phone_line
  says "(503) 764-5663"
wait 165s
  wipe
tap "Show QR code"
  shows qr_code
tap "Back"
  shows phone_line
tap "Back"
  shows phone_lines
tap "Back"
  shows talk
tap "Back"
  shows welcome
  wipe
# A list, too, in the middle of dialling; and the way back from it leads to no answer.
site msmp-wellness
set checks phq4
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Nearly every day"
tap "Next"
tap "Skip"
tap "Skip"
tap "Skip"
  shows result
tap "Next"
  shows next_steps
tap "Call the program"
  shows phone_lines
wait 165s
  wipe
  says "People you can call"
  says "Your answers are erased."
tap "Back"
  shows welcome
  wipe
# What depends on the visit becomes Urgent help. Whoever was asked to come still answers.
site peer-support
set hours always
set checks phq9
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
  shows before_hard
tap "Go on"
  shows question
tap "Several days"
tap "Next"
  shows after_yes
tap "Ask someone here to come"
  shows urgent_help
  company room 0
answer room 0 told company
  says "We asked someone here to come."
tap "Back"
  shows after_yes
  says "988"
wait 60s
  says "No one has answered. Call 988 now."
wait 60s
  says "this page becomes Urgent help"
wait 45s
  shows urgent_help
  wipe
  says "Your answers are erased."
  says "No one has answered. Call 988 now."
room 0 seen
  says "Someone here has seen it and is coming."
tap "Back"
  shows welcome
  wipe
