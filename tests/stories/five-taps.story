# The default self-check: the burnout question and the PHQ-4.
site peer-support
terms bands burnout
tap "Touch the screen, or press any button, to start."
  shows promise
  says "We never ask your name."
  says "after about 3 minutes without a touch"
  says "They leave this box at most four times a year, in groups of 20 or more."
tap "Count my visit"
  shows menu
tap "Do a self-check"
  shows check_start
  says "5 questions"
  says "not a diagnosis"
  says "Single-item burnout measure, Physician Work Life Study. Rohland 2004; Dolan 2015."
  says "Copyright Pfizer Inc."
tap "Start"
  shows guess
tap "Some strain"
tap "Next"
  shows question
  says "1 of 5"
  offers "Skip"
  denies "Next"
tap "I am definitely burning out and have one or more symptoms of burnout, such as physical and emotional exhaustion."
  offers "Next"
  denies "Skip"
tap "Next"
  says "2 of 5"
  says "Feeling nervous, anxious or on edge"
  silent "Copyright Pfizer Inc."
tap "Several days"
tap "Next"
tap "Not at all"
tap "Next"
tap "Several days"
tap "Next"
tap "Not at all"
tap "Next"
  shows result
  count burnout=1
  says "A heavy load"
  says "It is not a diagnosis."
  says "You guessed some strain."
  silent "PHQ-4"
tap "Show the number"
  shows number
  says "PHQ-4, Mood and worry: 2 of 12"
  says "The form's own word for it: none"
tap "Back"
  shows result
tap "Next"
  shows next_steps
tap "Not now"
  shows not_today
tap "Finish"
  shows cleared
  wipe
wait 2s
  shows welcome
  sleeps
