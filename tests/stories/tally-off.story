# Counting is off: the promise says so, there is no question, and nothing is counted.
site msmp-wellness
terms off
tap "Touch the screen, or press any button, to start."
  shows A1
  says "We count nothing. Nothing is saved."
  denies "Count my visit"
  denies "Don't count my visit"
tap "What we keep"
  shows I1
  says "It counts nothing and saves nothing."
  silent "We show no numbers of this period"
  denies "Show the last report"
tap "Show every table"
  shows I2
  says "There is none."
  silent "Visits, one number"
tap "Back"
  shows I1
tap "Back"
  shows A1
tap "OK, start"
  shows A2
tap "I'm here for a visit"
  shows B1
tap "I'd like to see someone today"
  arrive room 0
room 0 told
  shows B2
tap "Done"
  shows J2
  wipe
