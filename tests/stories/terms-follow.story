# The words follow what tallyd says, also while they are on the screen; what was agreed to under
# other words is not counted.
site peer-support
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
  says "We count nothing."
terms visits
  says "such as how many people did a self-check"
  offers "Don't count my visit"
terms bands burnout
  says "such as how many people had signs of burnout"
tap "What we keep"
  shows what_we_keep
tap "Show every table"
  shows tables
  says "Burnout, one number"
  silent "Distress, one number"
terms bands burnout distress
  says "Distress, one number"
  says "each of the 2 counts of answers"
tap "Back"
  shows what_we_keep
  says "Each count of answers is changed by a random amount."
tap "Show the last report"
  shows last_report
  says "There is none yet."
tap "Back"
  shows what_we_keep
tap "Back"
  shows promise
tap "Count my visit"
  shows menu
terms visits
tap "Do a self-check"
  shows check_start
tap "Ask me one question"
  shows guess
tap "Skip"
  shows question
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
  shows result
