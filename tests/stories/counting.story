# At most one count a visit. With bands every tallied question must be answered; with visits any
# finished self-check counts.
site peer-support
terms bands burnout distress
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Ask me one question"
  shows guess
tap "Running steady"
tap "Next"
  shows question
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
  shows result
  says "You guessed steady."
tap "Finish"
  shows cleared
  wipe
wait 2s
  shows welcome
terms visits
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Ask me one question"
  shows guess
tap "Skip"
  shows question
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
  shows result
  count visits
# Back, another answer, the result again: not counted twice.
tap "Back"
  shows question
tap "The symptoms of burnout that I'm experiencing won't go away. I think about frustration at work a lot."
tap "Next"
  shows result
  says "A heavy load"
tap "Finish"
  shows cleared
  wipe
wait 2s
  shows welcome
# Two tables, both answered.
terms bands burnout distress
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows guess
tap "Skip"
  shows question
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
tap "Nearly every day"
tap "Next"
tap "Nearly every day"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
  shows result
  count burnout=0 distress=1
