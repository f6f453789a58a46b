# Counting is off: the promise says so, there is no question, and nothing is counted.
site msmp-wellness
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
  says "We count nothing. Nothing is saved."
  denies "Count my visit"
  denies "Don't count my visit"
tap "What we keep"
  shows what_we_keep
  says "It counts nothing and saves nothing."
  denies "Show the last report"
tap "Show every table"
  shows tables
  silent "We show no numbers of this period"
  says "There is none."
  silent "Visits, one number"
tap "Back"
  shows what_we_keep
tap "Back"
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Counseling"
  arrive room 0
answer room 0 told
  shows lamp_on
tap "Done"
  shows cleared
  wipe
