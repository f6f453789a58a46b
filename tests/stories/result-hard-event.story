# PC-PTSD-5 has sentences of its own, never a load; from the first line on people come before breathing.
# No such event.
site peer-support
set checks pcptsd5
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "No"
tap "Next"
  shows result
  says "First, what stays private"
  says "What is shared: Peer support is confidential."
  says "It is not a diagnosis, and it says nothing about your strength or your work."
  silent "load"
  silent "say steady"
  says "Your answers are below both lines."
# Below both lines.
site peer-support
set checks pcptsd5
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "No"
tap "Next"
tap "No"
tap "Next"
tap "No"
tap "Next"
  shows result
  says "First, what stays private"
  says "What is shared: Peer support is confidential."
  says "It is not a diagnosis, and it says nothing about your strength or your work."
  silent "load"
  silent "say steady"
  says "Your answers are below both lines."
tap "Next"
  shows next_steps
  says "Any step counts."
# At the first.
site peer-support
set checks pcptsd5
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "No"
tap "Next"
tap "No"
tap "Next"
  shows result
  says "First, what stays private"
  says "What is shared: Peer support is confidential."
  says "It is not a diagnosis, and it says nothing about your strength or your work."
  silent "load"
  silent "say steady"
  says "Your answers are at the first line, and below the second."
# At the second.
site peer-support
set checks pcptsd5
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "No"
tap "Next"
  shows result
  says "First, what stays private"
  says "What is shared: Peer support is confidential."
  says "It is not a diagnosis, and it says nothing about your strength or your work."
  silent "load"
  silent "say steady"
  says "Your answers are at or above both lines. Talking with someone who knows such events is a good next step."
# Four of five, and the last one skipped.
site peer-support
set checks pcptsd5
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Skip"
  shows result
  says "First, what stays private"
  says "What is shared: Peer support is confidential."
  says "It is not a diagnosis, and it says nothing about your strength or your work."
  silent "load"
  silent "say steady"
  says "The others reach both lines already."
  denies "Show the number"
# The last two skipped.
site peer-support
set checks pcptsd5
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Skip"
tap "Skip"
  shows result
  says "First, what stays private"
  says "What is shared: Peer support is confidential."
  says "It is not a diagnosis, and it says nothing about your strength or your work."
  silent "load"
  silent "say steady"
  says "The others reach at least the first line."
# Too little to say.
site peer-support
set checks pcptsd5
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "Yes"
tap "Next"
tap "Yes"
tap "Next"
tap "Skip"
tap "Skip"
tap "Skip"
tap "Skip"
  shows result
  says "First, what stays private"
  says "What is shared: Peer support is confidential."
  says "It is not a diagnosis, and it says nothing about your strength or your work."
  silent "load"
  silent "say steady"
  says "The others alone don't show where your answers stand."
  silent "Your answers are below both lines."
# The question before them skipped.
site peer-support
set checks pcptsd5
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows before_events
tap "Go on"
  shows question
tap "Skip"
  shows result
  says "First, what stays private"
  says "What is shared: Peer support is confidential."
  says "It is not a diagnosis, and it says nothing about your strength or your work."
  silent "load"
  silent "say steady"
  says "No answers yet"
  says "You skipped these questions."
