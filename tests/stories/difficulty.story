# The last question of GAD-7, on difficulty: asked only if a problem was marked, as it says itself.
# No problem: it is not asked, whether or not one of the others was skipped.
site default
set checks gad7
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
  says "7 questions"
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
  says "7 of 7"
tap "Not at all"
tap "Next"
  shows result
  says "Running steady"
site default
set checks gad7
set ask_guess no
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
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Skip"
  shows result
  denies "Show the number"
# A problem: it is asked, with its own words and none above it, and no answer changes the score.
site default
set checks gad7
set ask_guess no
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
  says "how often have you been bothered by the following problems?"
tap "Several days"
tap "Next"
  says "1 more"
  says "If you checked off any problems, how difficult have these made it for you to do your work, take care of things at home, or get along with other people?"
  silent "how often have you been bothered"
  offers "Skip"
tap "Skip"
  shows result
  says "Running steady"
tap "Show the number"
  shows number
  says "GAD-7, Worry: 1 of 21"
site default
set checks gad7
set ask_guess no
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
  says "how often have you been bothered by the following problems?"
tap "Several days"
tap "Next"
  says "1 more"
  says "If you checked off any problems, how difficult have these made it for you to do your work, take care of things at home, or get along with other people?"
  silent "how often have you been bothered"
  offers "Skip"
tap "Not difficult at all"
tap "Next"
  shows result
  says "Running steady"
tap "Show the number"
  shows number
  says "GAD-7, Worry: 1 of 21"
site default
set checks gad7
set ask_guess no
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
  says "how often have you been bothered by the following problems?"
tap "Several days"
tap "Next"
  says "1 more"
  says "If you checked off any problems, how difficult have these made it for you to do your work, take care of things at home, or get along with other people?"
  silent "how often have you been bothered"
  offers "Skip"
tap "Extremely difficult"
tap "Next"
  shows result
  says "Running steady"
tap "Show the number"
  shows number
  says "GAD-7, Worry: 1 of 21"
# With an answer missing there is no number, whatever the last one says.
site default
set checks gad7
set ask_guess no
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
tap "Skip"
  says "1 more"
tap "Extremely difficult"
tap "Next"
  shows result
  denies "Show the number"
# Somebody goes back and takes the problem away: it is not asked any more, and its answer is gone.
site default
set checks gad7
set ask_guess no
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
tap "Several days"
tap "Next"
tap "Very difficult"
tap "Back"
  says "7 of 7"
tap "Not at all"
tap "Next"
  shows result
tap "Back"
  shows question
  says "7 of 7"
tap "Several days"
tap "Next"
  says "1 more"
  denies "Next"
  offers "Skip"
# Between two forms: it is no number of the count, and the way back comes by it.
site default
set checks gad7+phq8
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
  says "15 questions"
tap "Start"
  shows question
tap "Several days"
tap "Next"
tap "Several days"
tap "Next"
tap "Several days"
tap "Next"
tap "Several days"
tap "Next"
tap "Several days"
tap "Next"
tap "Several days"
tap "Next"
tap "Several days"
tap "Next"
  says "1 more"
tap "Skip"
  says "8 of 15"
tap "Back"
  says "1 more"
tap "Back"
  says "7 of 15"
site default
set checks gad7+phq8
set ask_guess no
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
  says "8 of 15"
tap "Back"
  says "7 of 15"
