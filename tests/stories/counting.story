# At most one count a visit. With bands every tallied question must be answered; with visits any
# finished self-check counts.
site peer-support
terms bands burnout distress
tap "Touch the screen, or press any button, to start."
  shows A1
tap "Count my visit"
  shows A2
tap "Do a self-check"
  shows C1
tap "Ask me one question"
  shows C2
tap "Better than most"
  shows C3
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
  shows C6
  says "You guessed: better than most."
tap "Finish"
  shows J2
  wipe
wait 2s
  shows A0
terms visits
tap "Touch the screen, or press any button, to start."
  shows A1
tap "Count my visit"
  shows A2
tap "Do a self-check"
  shows C1
tap "Ask me one question"
  shows C2
tap "Skip this"
  shows C3
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
  shows C6
  count visits
# Back, another answer, the result again: not counted twice.
tap "Back"
  shows C3
tap "The symptoms of burnout that I'm experiencing won't go away. I think about frustration at work a lot."
tap "Next"
  shows C6
  says "A heavy load"
tap "Finish"
  shows J2
  wipe
wait 2s
  shows A0
# Two tables, both answered.
terms bands burnout distress
tap "Touch the screen, or press any button, to start."
  shows A1
tap "Count my visit"
  shows A2
tap "Do a self-check"
  shows C1
tap "Start"
  shows C2
tap "Skip this"
  shows C3
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
  shows C6
  count burnout=0 distress=1
