# Previous, Next, Select and Back alone finish a visit.
site peer-support
set ask_guess no
terms bands burnout
key next
  shows promise
keys "Count my visit"
  shows menu
keys "Do a self-check"
  shows check_start
keys "Ask me one question"
  shows question
keys "I enjoy my work. I have no symptoms of burnout."
keys "Next"
  shows result
  count burnout=0
key back
  shows question
keys "Next"
  shows result
keys "Finish"
  shows cleared
  wipe
