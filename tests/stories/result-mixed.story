# One self-check of burnout, mood and alcohol: what weighs most is said first, and never as what it is
# not.
# Alcohol over both lines, the rest light: no praise, and a word on where to look.
site peer-support
set checks burnout1+phq4+auditc
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
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Four or more times a week"
tap "Next"
tap "10 or more"
tap "Next"
tap "Weekly"
tap "Next"
  shows result
  says "One part of your answers is worth talking over."
  says "First, what stays private"
  says "Your answers are at or above both lines."
  silent "Running steady"
  silent "Keep doing what works"
  silent "load"
# A heavy load, alcohol below both lines.
site peer-support
set checks burnout1+phq4+auditc
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
tap "I am definitely burning out and have one or more symptoms of burnout, such as physical and emotional exhaustion."
tap "Next"
tap "Nearly every day"
tap "Next"
tap "Nearly every day"
tap "Next"
tap "Nearly every day"
tap "Next"
tap "Nearly every day"
tap "Next"
tap "Monthly or less"
tap "Next"
tap "1 or 2"
tap "Next"
tap "Never"
tap "Next"
  shows result
  says "A very heavy load"
  says "Your answers are below both lines."
  silent "Keep doing what works"
# Both.
site peer-support
set checks burnout1+phq4+auditc
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
tap "I am definitely burning out and have one or more symptoms of burnout, such as physical and emotional exhaustion."
tap "Next"
tap "More than half the days"
tap "Next"
tap "More than half the days"
tap "Next"
tap "More than half the days"
tap "Next"
tap "More than half the days"
tap "Next"
tap "Four or more times a week"
tap "Next"
tap "10 or more"
tap "Next"
tap "Weekly"
tap "Next"
  shows result
  says "A heavy load"
  says "Your answers are at or above both lines."
# Both light, nothing skipped.
site peer-support
set checks burnout1+phq4+auditc
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
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Monthly or less"
tap "Next"
tap "1 or 2"
tap "Next"
tap "Never"
tap "Next"
  shows result
  says "Running steady"
  says "Keep doing what works for you"
  says "Your answers are below both lines."
# Light, but the questions on alcohol were skipped.
site peer-support
set checks burnout1+phq4+auditc
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
tap "I enjoy my work. I have no symptoms of burnout."
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Not at all"
tap "Next"
tap "Skip"
tap "Skip"
tap "Skip"
  shows result
  says "Part of the picture"
  says "You skipped these questions."
  silent "Keep doing what works"
