tells house
# tallyd is away while ten people finish a self-check. The tenth sees what all the others see: the
# person goes first. Eight counts wait for tallyd; what did not fit is lost, and nothing is doubled.
kill tallyd
visits 9 burnout=1
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
  says "Your answer"
tap "Finish"
  wipe
  shows cleared
wait 2s
  shows welcome
start tallyd
  opens
  commit hours
  commit visits=1 burnout=1
  commit visits=2 burnout=2
  commit visits=3 burnout=3
  commit visits=4 burnout=4
  commit visits=5 burnout=5
  commit visits=6 burnout=6
  commit visits=7 burnout=7
  commit visits=8 burnout=8
  holds visits=8 burnout=8
