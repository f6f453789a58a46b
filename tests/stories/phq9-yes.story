# Item 9 above "not at all": help at once, before any score.
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
tap "Several days"
tap "Next"
  shows before_hard
  says "You can skip it."
tap "Go on"
  shows question
  says "9 of 9"
tap "Several days"
tap "Next"
  shows after_yes
  says "You don't have to sort this out alone today."
  offers "Ask someone here to come"
  says "988"
tap "Urgent help"
  shows urgent_help
tap "Back"
  shows after_yes
tap "Go on"
  shows question
  says "1 more"
  says "If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?"
  silent "Over the last 2 weeks"
tap "Very difficult"
tap "Next"
  shows result
  says "One moment, not the whole of you."
tap "Show my result"
  shows number
  says "PHQ-9, Mood: 2 of 27"
