# Outside the hours the button by the door lights the room's lamp: somebody may have stayed. The lamp by
# the door says at once that nobody has answered.
tells door
clock 2027-01-05 03:00
press door
  keep
  lamp room-lamp steady
  lamp bezel-lamp blinks
  tell room 0 unanswered
press seen
  keep
  lamp bezel-lamp steady
  tell room 0 seen

# In the hours, and by a clock that nobody trusts, somebody is told.
tells door
clock 2027-01-05 10:00
press door
  keep
  lamp room-lamp steady
  lamp bezel-lamp slow
  tell room 0 told
