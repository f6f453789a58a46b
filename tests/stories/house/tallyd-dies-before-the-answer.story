tells house
# tallyd dies when a count is durable and the kiosk does not know it yet. The visit shows nothing of
# it, and the count is not doubled when tallyd is back, nor is the next one taken for it.
kill tallyd at keeping
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
  shows result
  commit visits=1 burnout=1
tap "Finish"
  wipe
  shows cleared
wait 2s
  shows welcome
start tallyd
  opens
  commit hours
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
