# "Don't count my visit": nothing is told to tallyd, and the lamp is rung without being counted.
site peer-support
terms bands burnout
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Don't count my visit"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Ask me one question"
  shows guess
tap "Skip"
  shows question
  says "1 of 1"
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
  shows result
  says "Running steady"
tap "Finish"
  shows cleared
  wipe
wait 2s
  shows welcome
site msmp-wellness
terms visits
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Don't count my visit"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Counseling"
  arrive room 0
answer room 0 told
  shows lamp_on
