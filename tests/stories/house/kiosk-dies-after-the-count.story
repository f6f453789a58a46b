tells house
# The kiosk dies as soon as it has said that a visit is finished: that is counted, once. Started
# again it knows the parity that is expected next, and the next visit is counted, too.
kill kiosk at telling
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
tap "The symptoms of burnout that I'm experiencing won't go away. I think about frustration at work a lot."
tap "Next"
  glass card
  commit visits=1 burnout=1
start kiosk
  shows welcome
  holds visits=1 burnout=1
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
  commit visits=2 burnout=1
  holds visits=2 burnout=1
