# A line that only takes texts says so wherever it is shown, and its code is the message.
site msmp-wellness
set texts 741741 HOME
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Urgent help"
  shows urgent_help
  says "Clackamas"
  says "Text HOME to 741741"
tap "Back"
  shows promise
tap "Start"
  shows menu
tap "Talk to someone"
  shows talk
tap "Phone lines"
  shows phone_lines
  says "Text HOME to 741741"
tap "Clackamas"
  shows phone_line
  says "Text HOME to 741741"
tap "Show QR code"
  shows qr_code
  says "Text HOME to 741741"
# A number of the house is for a phone of the house. No code dials it: from outside it is another's.
site msmp-wellness
set phone "28888 from a house phone"
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Talk to someone"
  shows talk
  says "28888 from a house phone"
  denies "Show QR code"
tap "Phone lines"
  shows phone_lines
  says "28888 from a house phone"
tap "Private Wellness Line"
  shows phone_line
  says "28888 from a house phone"
  denies "Show QR code"
# An extension is part of the number.
site msmp-wellness
set phone "(503) 555-0142 ext. 12"
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Talk to someone"
  shows talk
  says "(503) 555-0142 ext. 12"
tap "Phone lines"
  shows phone_lines
tap "Private Wellness Line"
  shows phone_line
  says "(503) 555-0142 ext. 12"
tap "Show QR code"
  shows qr_code
  says "(503) 555-0142 ext. 12"
# No number without a name: if the site does not say who answers, it is the program.
site default
set hours always
set phone "(503) 555-0142"
set hours always
terms off
lines lost
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "I'm here for a visit"
  shows no_lamp
  says "Our wellness program"
  says "(503) 555-0142"
