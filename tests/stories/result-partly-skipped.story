# Some questions skipped: what was answered is said as "at least", and nothing is called steady or
# fine. Nothing lighter than the answers is ever said.
# Burnout light, then three answers at their most and the last one skipped.
site peer-support
set checks burnout1+phq4
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
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
tap "Nearly every day"
tap "Next"
tap "Nearly every day"
tap "Next"
tap "Nearly every day"
tap "Next"
tap "Skip"
  shows result
  says "A very heavy load"
  says "Some questions were skipped. The others show a very heavy load already."
  silent "Running steady"
  silent "Keep doing what works"
tap "Next"
  shows next_steps
  says "A person can help today."
tap "Back"
  shows result
tap "Show the number"
  shows number
  says "PHQ-4, Mood and worry: no number. Some answers are missing. At the least it would be: severe"
  silent "of 12"
# Seven answers of eight at their most.
site peer-support
set checks phq8
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
tap "Nearly every day"
tap "Next"
tap "Nearly every day"
tap "Next"
tap "Nearly every day"
tap "Next"
tap "Nearly every day"
tap "Next"
tap "Nearly every day"
tap "Next"
tap "Nearly every day"
tap "Next"
tap "Skip"
  shows result
  says "A very heavy load"
  silent "fine"
  offers "To the questions"
tap "Next"
  shows next_steps
  says "A person can help today."
# The burnout question skipped; the others show at least some strain.
site peer-support
set checks burnout1+phq4
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
tap "Several days"
tap "Next"
tap "Several days"
tap "Next"
tap "Several days"
tap "Next"
tap "Skip"
  shows result
  says "Some strain, or more"
  says "The others show at least some strain."
  says "at least strain"
  silent "Running steady"
# Heavy at the least.
site peer-support
set checks gad7
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
tap "Nearly every day"
tap "Next"
tap "Nearly every day"
tap "Next"
tap "Several days"
tap "Next"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
  shows result
  says "A heavy load, or more"
  says "The others show at least a heavy load."
  says "at least heavy"
tap "Next"
  shows next_steps
  says "Any step counts."
# The score that is there is light, but it is no full picture.
site peer-support
set checks burnout1+phq4
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
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
  shows result
  says "Part of the picture"
  says "Some questions were skipped, so this is only a part."
  silent "Running steady"
  silent "Keep doing what works"
  silent "fine"
# A few light answers make no result: neutral.
site peer-support
set checks phq8
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
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
  shows result
  says "Part of the picture"
  says "no result"
  silent "say steady"
  silent "fine"
  denies "Show the number"
# Three of nineteen: too few for a score of any part, and below its line by the mean of all its items.
site peer-support
set checks cbi
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
tap "To a very high degree"
tap "Next"
tap "To a very high degree"
tap "Next"
tap "To a very high degree"
tap "Next"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
  shows result
  says "Part of the picture"
  silent "say steady"
# Only the hard question skipped: the form without it is scored, and not praised.
site peer-support
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
tap "Skip it"
  shows result
  says "Part of the picture"
  says "988"
  silent "Keep doing what works"
# Everything answered, everything light: only now.
site peer-support
set checks phq8
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
  shows result
  says "Running steady"
  says "Keep doing what works for you"
tap "Next"
  shows next_steps
  says "Any step counts."
