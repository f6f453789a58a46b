# A card ends with its last day, by a clock that is trusted.
site peer-support
set peer "Ended Peer" 2027-01-04
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Find a peer"
  shows peers
  offers "Ended Peer"
clock 2027-01-05 00:00
  denies "Ended Peer"
  offers "Peer supporter 2"
# Otherwise it stays, and staff are told.
clock 2027-01-05 00:00 untrusted
  offers "Ended Peer"
turn key on
  shows staff
  wipe
tap "Content"
  shows staff_content
  says "peers whose last day is over stay listed."
clock 2027-01-05 00:00
  silent "peers whose last day is over"
