# Whom a peer is not for, in words: the visitor says nothing about themselves.
site peer-support
set peer "First Peer" ""
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Find a peer"
  shows peers
tap "First Peer"
  shows peer
  silent "please pick someone else"
site peer-support
set peer "First Peer" ""
set not_for "Surgery"
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Find a peer"
  shows peers
tap "First Peer"
  shows peer
  says "If you work here, please pick someone else: Surgery"
