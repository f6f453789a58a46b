# Behind Urgent help, from anywhere: 988 in Spanish, for veterans, in sign language and by chat, each
# with its code and the day when it was read.
site peer-support
tap "Urgent help"
  shows urgent_help
  says "Llame al 988 y oprima 2. Envíe AYUDA al 988."
  says "Call 988, then press 1. Text 838255."
  says "Videophone: (800) 273-8255."
tap "QR codes for 988"
  shows other_ways
  says "Llame al 988 y oprima 2"
  says "Envíe AYUDA al 988"
  says "Call 988, then press 1"
  says "Text 838255"
  says "Choose ASL Now on 988lifeline.org"
  says "(800) 273-8255"
  says "988lifeline.org/chat"
  denies "ress 3"
tap "Español"
  shows qr_code
  says "Llame al 988 y oprima 2"
  says "Checked 2026-11-01"
tap "Back"
  shows other_ways
tap "Veterans, by text"
  shows qr_code
  says "Text 838255"
# In the middle of dialling, it stays.
wait 165s
  wipe
  says "Text 838255"
tap "Back"
  shows other_ways
tap "Back"
  shows urgent_help
tap "Back"
  shows welcome
  wipe
