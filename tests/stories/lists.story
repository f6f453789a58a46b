# Peers, a colleague, reads and podcasts, donors: the lists of the three programs.
site peer-support
terms off
tap "Touch the screen, or press any button, to start."
  shows A1
tap "OK, start"
  shows A2
tap "Find a peer"
  shows F1
  says "All OHSU School of Medicine faculty, residents and fellows"
  says "will not take notes of any kind"
  denies "Show the number"
tap "Peer supporter 3"
  shows F2
  says "Faculty clinician"
tap "Back"
  shows F1
tap "Peer or counselor?"
  shows F3
tap "Find a peer"
  shows F1
tap "Back"
  shows A2
tap "Help a colleague"
  shows G1
tap "What can I say?"
  shows G2
  says "Are you thinking about suicide?"
tap "Ask the program to reach out"
  shows G3
  says "Contact us as shown below"
  denies "Call us"
tap "Tell us about a colleague"
  shows L2
tap "Show QR code"
  shows Q1
site phs-resources
terms off
tap "Touch the screen, or press any button, to start."
  shows A1
tap "OK, start"
  shows A2
tap "Take a moment"
  shows H1
tap "Recovery groups"
  shows L1
  says "SMART Recovery"
  says "Buddhist Recovery"
tap "Back"
  shows H1
tap "Slow breathing"
  shows H2
site msmp-wellness
terms off
tap "Touch the screen, or press any button, to start."
  shows A1
tap "OK, start"
  shows A2
tap "Talk to someone"
  shows D1
tap "Show me more"
  shows M1
  says "Appointments within 24 hours of request"
tap "Our donors"
  shows M2
  says "To our generous donors"
tap "Back"
  shows M1
tap "What makes it hard to reach out?"
  shows C8
tap "It could hurt my license"
  shows C8C
  says "no insurance is billed and no electronic records are created"
tap "Pick one small step"
  shows D1
tap "Back"
  shows A2
