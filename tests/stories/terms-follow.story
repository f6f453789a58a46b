# The words follow what tallyd says, also while they are on the screen; what was agreed to under
# other words is not counted.
site peer-support
terms off
tap "Touch the screen, or press any button, to start."
  shows A1
  says "We count nothing."
terms visits
  says "such as how many people did a self-check"
  offers "Don't count my visit"
terms bands burnout
  says "such as how many people had signs of burnout"
tap "What we keep"
  shows I1
tap "Show every table"
  shows I2
  says "Burnout, one number"
  silent "Distress, one number"
terms bands burnout distress
  says "Distress, one number"
tap "Back"
  shows I1
  says "each of the 2 counts of answers"
tap "Show the last report"
  shows I3
  says "There is none yet."
tap "Back"
  shows I1
tap "Back"
  shows A1
tap "Count my visit"
  shows A2
terms visits
tap "Do a self-check"
  shows C1
tap "Ask me one question"
  shows C2
tap "Skip this"
  shows C3
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
  shows C6
