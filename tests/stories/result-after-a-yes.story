# A yes to thoughts of self-harm: a person, 988 and people first, whatever the total is.
# A low total.
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
tap "Go on"
  shows question
tap "Nearly every day"
tap "Next"
  shows after_yes
tap "Go on"
  shows question
  says "how difficult have these problems made it"
tap "Skip"
  shows result
  says "A person can help"
  says "One of your answers matters more than any total. Talking with someone today is a good next step."
  says "988"
  silent "steady"
  silent "Keep doing what works"
  silent "That is fine"
  silent "some strain"
  silent "load"
  offers "Ask someone here to come"
tap "Next"
  shows next_steps
  says "A person can help today."
  silent "leave it for today"
  offers "Not now"
tap "Not now"
  shows not_today
  says "People answer 988 at any time, day or night."
tap "Back"
  shows next_steps
tap "Urgent help"
  shows urgent_help
tap "Back"
  shows next_steps
tap "Back"
  shows result
tap "Show my result"
  shows number
  says "One of your answers matters more than any total."
  says "988"
  says "PHQ-9, Mood: 3 of 27"
# A middle one.
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
tap "Several days"
tap "Next"
tap "More than half the days"
tap "Next"
tap "Several days"
tap "Next"
tap "More than half the days"
tap "Next"
tap "Several days"
tap "Next"
tap "More than half the days"
tap "Next"
tap "Several days"
tap "Next"
tap "More than half the days"
tap "Next"
  shows before_hard
tap "Go on"
  shows question
tap "Several days"
tap "Next"
  shows after_yes
tap "Go on"
  shows question
  says "how difficult have these problems made it"
tap "Skip"
  shows result
  says "A person can help"
  says "One of your answers matters more than any total. Talking with someone today is a good next step."
  says "988"
  silent "steady"
  silent "Keep doing what works"
  silent "That is fine"
  silent "some strain"
  silent "load"
  offers "Ask someone here to come"
tap "Next"
  shows next_steps
  says "A person can help today."
  silent "leave it for today"
  offers "Not now"
tap "Back"
  shows result
tap "Show my result"
  shows number
  says "988"
  says "PHQ-9, Mood: 13 of 27"
# A high one.
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
tap "Nearly every day"
tap "Next"
  shows before_hard
tap "Go on"
  shows question
tap "Nearly every day"
tap "Next"
  shows after_yes
tap "Go on"
  shows question
  says "how difficult have these problems made it"
tap "Skip"
  shows result
  says "A person can help"
  says "One of your answers matters more than any total. Talking with someone today is a good next step."
  says "988"
  silent "steady"
  silent "Keep doing what works"
  silent "That is fine"
  silent "some strain"
  silent "load"
  offers "Ask someone here to come"
tap "Next"
  shows next_steps
  says "A person can help today."
  silent "leave it for today"
  offers "Not now"
# The other eight skipped: there is no number, and nothing is called fine.
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
tap "Go on"
  shows question
  says "how difficult have these problems made it"
tap "Skip"
  shows result
  says "A person can help"
  says "One of your answers matters more than any total. Talking with someone today is a good next step."
  says "988"
  silent "steady"
  silent "Keep doing what works"
  silent "That is fine"
  silent "some strain"
  silent "load"
  offers "Ask someone here to come"
tap "Next"
  shows next_steps
  says "A person can help today."
  silent "leave it for today"
  offers "Not now"
tap "Back"
  shows result
  denies "Show my result"
  offers "To the questions"
