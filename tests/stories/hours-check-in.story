# Check-in by the hours: 10 on a Monday morning it is as ever.
site msmp-wellness
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
  silent "Monday to Friday"
# 3 in the morning: when somebody is there, and what to do now. No lamp, no promise.
clock 2027-01-05 03:00
tap "Back"
  shows menu
  silent "Lights a small lamp"
  says "Numbers and hours"
tap "I'm here for a visit"
  shows away
  says "Check-in is closed"
  says "988"
  says "Someone is here Monday to Friday 8 am to 5 pm."
  says "You can come back then, or call us."
  says "(503) 764-5663"
tap "Back"
  shows menu
# The hours end while somebody stands at the check-in.
clock 2027-01-05 16:59
tap "I'm here for a visit"
  shows check_in
clock 2027-01-05 17:00
tap "Counseling"
  shows away
# The lamp was lit in time; that somebody comes is not said any more.
clock 2027-01-05 16:59
tap "Back"
  shows check_in
tap "Counseling"
  arrive room 0
answer room 0 told
  shows lamp_on
  says "Someone will come to you."
clock 2027-01-05 17:00
  silent "Someone will come"
  says "Someone is here Monday to Friday 8 am to 5 pm. If that is now, please have a seat."

# Nobody knows what time it is: the lamp, with the hours in words.
site msmp-wellness
terms off
clock 2027-01-05 03:00 untrusted
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
  says "Someone is here Monday to Friday 8 am to 5 pm."
tap "Counseling"
  arrive room 0
answer room 0 told
  shows lamp_on
  silent "Someone will come"
  says "Someone is here Monday to Friday 8 am to 5 pm."

# A day off is none of the hours; and where there is no number, nobody says "call".
site msmp-wellness
set phone ""
set closed 2027-01-05
terms off
clock 2027-01-05 10:00
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows away
  says "We are closed today. On other days, someone is here Monday to Friday 8 am to 5 pm."
  says "You can come back then."
  silent "call us"
clock 2027-01-06 10:00
tap "Back"
  shows menu
tap "I'm here for a visit"
  shows check_in

# No hours at all, as staffed = never is read.
site msmp-wellness
set hours never
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows away
  says "There are no set hours here."
  says "You can call us."
  silent "come back"

# Two rooms, each with its own hours.
site msmp-wellness
set rooms 2
set room2 "Mon-Fri 22:00-06:00"
terms off
clock 2027-01-05 03:00
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
  says "Monday to Friday 8 am to 5 pm"
  silent "Monday to Friday 10 pm"
tap "Room 1"
  shows away
  says "Someone is here Monday to Friday 8 am to 5 pm."
tap "Back"
  shows check_in
tap "Room 2"
  arrive room 1
answer room 1 told
  shows lamp_on
  says "Someone will come to you."

# The night of daylight saving. 02:30 is left out: the clock goes from 01:59 to 03:00.
site msmp-wellness
set hours "Sun 02:00-03:00"
clock 2027-03-14 01:59
tap "Urgent help"
  shows urgent_help
  denies "Ask someone here to come"
clock 2027-03-14 03:00
  denies "Ask someone here to come"
# 01:30 comes twice: from 01:59 the clock goes back to 01:00.
site msmp-wellness
set hours "Sun 01:30-02:00"
clock 2027-11-07 01:29
tap "Urgent help"
  shows urgent_help
  denies "Ask someone here to come"
clock 2027-11-07 01:30
  offers "Ask someone here to come"
clock 2027-11-07 01:00
  denies "Ask someone here to come"
clock 2027-11-07 01:30
  offers "Ask someone here to come"
clock 2027-11-07 02:00
  denies "Ask someone here to come"

# The hours end while the lamp is lit, and then the lamp goes: nobody is told to knock.
site msmp-wellness
set phone ""
terms off
clock 2027-01-05 16:59
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Counseling"
  arrive room 0
answer room 0 told
  shows lamp_on
clock 2027-01-05 17:00
lines lost
  shows no_lamp
  silent "knock"
  says "Someone is here Monday to Friday 8 am to 5 pm."
  says "You can come back then."

# Whoever is not sure is led to the room where somebody is.
site msmp-wellness
set rooms 2
set room2 "Mon-Fri 22:00-06:00"
terms off
clock 2027-01-05 03:00
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "I don't know"
  arrive room 1

# Whoever is there is asked to come, whichever room that is.
site msmp-wellness
set rooms 2
set room2 "Mon-Fri 22:00-06:00"
clock 2027-01-05 03:00
tap "Urgent help"
  shows urgent_help
tap "Ask someone here to come"
  company room 1

# When each of the rooms is closed, its own hours are said: not those of the site. On a day off, too.
site msmp-wellness
set rooms 2
set room2 "Mon-Fri 22:00-06:00"
set closed 2027-01-06
terms off
clock 2027-01-05 20:00
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows away
  says "Room 1: someone is here Monday to Friday 8 am to 5 pm."
  says "Room 2: someone is here Monday to Friday 10 pm to 6 am."
  silent "closed today"
  says "988"
clock 2027-01-06 10:00
  says "We are closed today."
  says "Room 2: someone is here Monday to Friday 10 pm to 6 am."
