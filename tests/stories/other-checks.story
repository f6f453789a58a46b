# Another self-check: AUDIT-C has no meter and shows both lines; after "Never" it asks no more.
site default
set checks auditc
set ask_guess no
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
  says "at the line used for women"
  says "at or above the lines used for women (3) and men (4)"
tap "Back"
  shows question
  says "1 of 3"
tap "Monthly or less"
tap "Next"
  says "2 of 3"
# A site that offers several: one of them is chosen, and its result is looked at beside others'.
site msmp-wellness
terms off
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Choose another check"
  shows checks
tap "Alcohol"
  shows check_start
  says "3 questions"
tap "Start"
  shows question
tap "Never"
tap "Next"
  shows result
  denies "See how others answer"
# How others answer is said only about the scale that was asked, with who, when, how many and whence.
site default
set figure burnout1
set checks burnout1+phq4
set ask_guess no
tap "Touch the screen, or press any button, to start."
  shows promise
tap "Start"
  shows menu
tap "Do a self-check"
  shows check_start
tap "Ask me one question"
  shows question
tap "Occasionally I am under stress, and I don't always have as much energy as I once did, but I don't feel burned out."
tap "Next"
  shows result
tap "See how others answer"
  shows others
  says "Burnout: in a 2021 survey of 1,234 made-up people, 56 in 100 scored 3 or more."
  says "Source: Nobody and others, 2022"
  says "Groups differ."
  silent "2017"
tap "Back"
  shows result
