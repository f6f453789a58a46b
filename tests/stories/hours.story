# Somebody can be asked to come only when somebody may be there, by a clock that is trusted.
site peer-support
tap "Urgent help"
  shows urgent_help
  offers "Ask someone here to come"
clock 2027-01-04 16:59
  offers "Ask someone here to come"
clock 2027-01-04 17:00
  denies "Ask someone here to come"
clock 2027-01-05 03:00
  denies "Ask someone here to come"
clock 2027-01-05 10:00 untrusted
  denies "Ask someone here to come"
clock 2027-01-05 10:00
  offers "Ask someone here to come"
clock 2027-01-09 10:00
  denies "Ask someone here to come"
# Day and night, whatever the clock says.
site peer-support
set hours always
clock 2027-01-05 03:00 untrusted
tap "Urgent help"
  shows urgent_help
  offers "Ask someone here to come"
