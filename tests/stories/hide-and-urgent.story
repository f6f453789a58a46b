# Urgent help acts over Hide at once, and the way back from it asks who is there.
site peer-support
set ask_guess no
terms bands burnout
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Count my visit"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Hide"
  shows hidden
tap "Urgent help"
  shows urgent_help
tap "What happens if I call?"
  shows what_if_i_call
tap "Back"
  shows urgent_help
tap "Back"
  shows same_person
  silent "Question"
tap "Go on"
  shows question
