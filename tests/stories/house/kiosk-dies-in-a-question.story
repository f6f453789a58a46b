tells house
# The kiosk dies while somebody answers a question: the crisis card is on the glass, nothing is
# counted, and nobody finds any of it. The next visitor sees Welcome and begins at the beginning.
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
tap "The symptoms of burnout that I'm experiencing won't go away. I think about frustration at work a lot."
kill kiosk
  glass card
start kiosk
  shows welcome
  offers "Touch the screen, or press any button, to start."
  holds visits=0
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Don't count my visit"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows guess
tap "Skip"
  shows question
  offers "I enjoy my work. I have no symptoms of burnout."
tap "Skip"
