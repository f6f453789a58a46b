# One whole visit, touch by touch: self-check, check-in, urgent help. Sourced by run.sh.
see welcome
touch_then "Touch" private
touch_then "Count my visit" counted
touch_then "OK, start" menu
