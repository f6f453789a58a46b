# Previous, Next, Select and Back alone finish a visit.
site peer-support
set ask_guess no
terms bands burnout
key next
  shows A1
keys "Count my visit"
  shows A2
keys "Do a self-check"
  shows C1
keys "Ask me one question"
  shows C3
keys "I enjoy my work. I have no symptoms of burnout."
keys "Next"
  shows C6
  count burnout=0
key back
  shows C3
keys "Next"
  shows C6
keys "Finish"
  shows J2
  wipe
