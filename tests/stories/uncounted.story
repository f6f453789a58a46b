# "Don't count my visit": nothing is told to tallyd, and the lamp is rung without being counted.
site peer-support
terms bands burnout
tap "Touch the screen, or press any button, to start."
  shows A1
tap "Don't count my visit"
  shows A2
tap "Do a self-check"
  shows C1
tap "Ask me one question"
  shows C2
tap "Skip this"
  shows C3
  says "Question 1 of 1"
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
  shows C6
  says "Running steady"
tap "Finish"
  shows J2
  wipe
wait 2s
  shows A0
site msmp-wellness
terms visits
tap "Touch the screen, or press any button, to start."
  shows A1
tap "Don't count my visit"
  shows A2
tap "I'm here for a visit"
  shows B1
tap "I have a visit booked"
  arrive room 0
room 0 told
  shows B2
