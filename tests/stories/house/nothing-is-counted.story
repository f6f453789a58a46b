tells house
# The site counts nothing: the promise says so, a finished self-check and a ring leave no trace, and
# nothing is ever stored or released.
set tallies off
tap "Touch the screen, or press any button, to start."
  shows promise
  says "We count nothing."
tap "Start"
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
tap "Finish"
  wipe
  shows cleared
wait 2s
  shows welcome
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Light the lamp"
  lamp room-lamp steady
  lamp bezel-lamp slow
  shows lamp_on
press seen
  lamp bezel-lamp steady
  shows seen
wait 20s
  wipe
  shows welcome
wait 91d
  lamp room-lamp off
  lamp bezel-lamp off
kill tallyd
start tallyd
  erases
publish
  holds nothing
