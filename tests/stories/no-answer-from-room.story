# Nobody has answered somebody before, and it is not this one's business: the touch rings, and the
# glass says so in the words that it has for everybody.
site msmp-wellness
terms off
room 0 told
room 0 unanswered
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Counseling"
  arrive room 0
room 0 told
answer room 0 told
  shows lamp_on
  says "You can walk away from this screen now. The lamp by the door shows the same."
# Nobody answers this one, who is still there.
room 0 unanswered
  shows no_answer
  says "You are not late, and you did nothing wrong."
  says "(503) 764-5663"
tap "Let them know again"
  arrive room 0
room 0 told
answer room 0 told
  shows lamp_on
room 0 unanswered
  shows no_answer
  denies "Show phone numbers"
room 0 seen
  shows seen
wait 20s
  shows welcome
  wipe
# They will come back later: nobody need wait for them.
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
room 0 unanswered
  shows no_answer
tap "I'll come back later"
  leave room 0
  shows cleared
  wipe
# Without a number of the site's own, the words are others; they are there for everybody, too.
site peer-support
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows check_in
tap "Light the lamp"
  arrive room 0
answer room 0 told
  shows lamp_on
  says "You can walk away from this screen now. The lamp by the door shows the same."
