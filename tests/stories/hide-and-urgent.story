# Urgent help acts over Hide at once, and the way back from it asks who is there.
site peer-support
set ask_guess no
terms bands burnout
tap "Touch the screen, or press any button, to start."
  shows A1
tap "Count my visit"
  shows A2
tap "Do a self-check"
  shows C1
tap "Start"
  shows C3
tap "Hide"
  shows J3
tap "Urgent help"
  shows E1
tap "What happens if I call?"
  shows E2
tap "Back"
  shows E1
tap "Back"
  shows J4
  silent "Question"
tap "Go on"
  shows C3
