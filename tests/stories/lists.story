# Peers, a colleague, reads and podcasts, donors: the lists of the three programs.
site peer-support
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Find a peer"
  shows peers
  says "All OHSU School of Medicine faculty, residents and fellows"
  says "will not take notes of any kind"
  denies "Show the number"
tap "Peer supporter 3"
  shows peer
  says "Faculty clinician"
tap "Back"
  shows peers
tap "Peer or counselor?"
  shows peer_or_counselor
tap "Find a peer"
  shows peers
tap "Back"
  shows menu
tap "Help a colleague"
  shows colleague
tap "What can I say?"
  shows what_to_say
  says "Are you thinking about suicide?"
tap "Ask the program to reach out"
  shows ask_program
  says "Contact us as shown below"
  denies "Call us"
tap "Tell us about a colleague"
  shows resource
tap "Show QR code"
  shows qr_code
site phs-resources
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Take a moment"
  shows moment
tap "Recovery groups"
  shows resources
  says "SMART Recovery"
  says "Buddhist Recovery"
tap "Back"
  shows moment
tap "Slow breathing"
  shows breathing
site msmp-wellness
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Talk to someone"
  shows talk
tap "Show me more"
  shows program
  says "Appointments within 24 hours of request"
tap "Our donors"
  shows donors
  says "To our generous donors"
tap "Back"
  shows program
tap "What makes it hard to reach out?"
  shows barriers
tap "It could hurt my license"
  shows barrier_license
  says "no insurance is billed and no electronic records are created"
tap "Pick one small step"
  shows next_steps
tap "Back"
  shows barrier_license
