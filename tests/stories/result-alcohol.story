# AUDIT-C has sentences of its own: what stays private, where the answers are, what a line means and
# what it does not mean. Never a load, and from the first line on people come before breathing.
# Below both lines.
site msmp-wellness
set checks auditc
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Two to four times a month"
tap "Next"
tap "1 or 2"
tap "Next"
tap "Never"
tap "Next"
  shows result
  says "First, what stays private: this kiosk does not know who you are, and it keeps no record of you."
  says "What is shared: No information disclosed to others without the physician's written consent."
  says "Records: No diagnosis is made"
  says "It does not mean that you have a drinking problem, and it says nothing about your work."
  silent "load"
  silent "strain"
  silent "say steady"
  says "Your answers are below both lines."
tap "Next"
  shows next_steps
  says "Any step counts."
# At the line used for women.
site msmp-wellness
set checks auditc
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Two to three times a week"
tap "Next"
tap "1 or 2"
tap "Next"
tap "Never"
tap "Next"
  shows result
  says "First, what stays private: this kiosk does not know who you are, and it keeps no record of you."
  says "What is shared: No information disclosed to others without the physician's written consent."
  says "Records: No diagnosis is made"
  says "It does not mean that you have a drinking problem, and it says nothing about your work."
  silent "load"
  silent "strain"
  silent "say steady"
  says "Your answers are at the line used for women, and below the line used for men."
  silent "Your answers are below both lines."
# At the line used for men.
site msmp-wellness
set checks auditc
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Two to three times a week"
tap "Next"
tap "3 or 4"
tap "Next"
tap "Never"
tap "Next"
  shows result
  says "First, what stays private: this kiosk does not know who you are, and it keeps no record of you."
  says "What is shared: No information disclosed to others without the physician's written consent."
  says "Records: No diagnosis is made"
  says "It does not mean that you have a drinking problem, and it says nothing about your work."
  silent "load"
  silent "strain"
  silent "say steady"
  says "Your answers are at or above both lines. Talking with a person is a good next step."
# The most there is.
site msmp-wellness
set checks auditc
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Four or more times a week"
tap "Next"
tap "10 or more"
tap "Next"
tap "Daily or almost daily"
tap "Next"
  shows result
  says "First, what stays private: this kiosk does not know who you are, and it keeps no record of you."
  says "What is shared: No information disclosed to others without the physician's written consent."
  says "Records: No diagnosis is made"
  says "It does not mean that you have a drinking problem, and it says nothing about your work."
  silent "load"
  silent "strain"
  silent "say steady"
  says "Your answers are at or above both lines. Talking with a person is a good next step."
tap "Next"
  shows next_steps
  offers "Call the program"
  offers "Take 5 minutes"
tap "Back"
  shows result
tap "Show the number"
  shows number
  says "First, what stays private"
  says "AUDIT-C, Alcohol: 12 of 12"
# The first question skipped, the others over both lines alone.
site msmp-wellness
set checks auditc
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Skip"
tap "10 or more"
tap "Next"
tap "Weekly"
tap "Next"
  shows result
  says "First, what stays private: this kiosk does not know who you are, and it keeps no record of you."
  says "What is shared: No information disclosed to others without the physician's written consent."
  says "Records: No diagnosis is made"
  says "It does not mean that you have a drinking problem, and it says nothing about your work."
  silent "load"
  silent "strain"
  silent "say steady"
  says "The others reach both lines already."
# ... and at the first line.
site msmp-wellness
set checks auditc
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Skip"
tap "5 or 6"
tap "Next"
tap "Less than monthly"
tap "Next"
  shows result
  says "First, what stays private: this kiosk does not know who you are, and it keeps no record of you."
  says "What is shared: No information disclosed to others without the physician's written consent."
  says "Records: No diagnosis is made"
  says "It does not mean that you have a drinking problem, and it says nothing about your work."
  silent "load"
  silent "strain"
  silent "say steady"
  says "The others reach at least the line used for women."
# Too little to say.
site msmp-wellness
set checks auditc
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Monthly or less"
tap "Next"
tap "Skip"
tap "Skip"
  shows result
  says "First, what stays private: this kiosk does not know who you are, and it keeps no record of you."
  says "What is shared: No information disclosed to others without the physician's written consent."
  says "Records: No diagnosis is made"
  says "It does not mean that you have a drinking problem, and it says nothing about your work."
  silent "load"
  silent "strain"
  silent "say steady"
  says "The others alone don't show where your answers stand."
  silent "Your answers are below both lines."
# Nothing at all.
site msmp-wellness
set checks auditc
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Skip"
tap "Skip"
tap "Skip"
  shows result
  says "First, what stays private: this kiosk does not know who you are, and it keeps no record of you."
  says "What is shared: No information disclosed to others without the physician's written consent."
  says "Records: No diagnosis is made"
  says "It does not mean that you have a drinking problem, and it says nothing about your work."
  silent "load"
  silent "strain"
  silent "say steady"
  says "No answers yet"
  says "You skipped these questions."
# No alcohol: two questions are not asked, and nothing is missing.
site msmp-wellness
set checks auditc
set ask_guess no
terms off
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Start"
  shows question
tap "Never"
tap "Next"
  shows result
  says "Your answers are below both lines."
