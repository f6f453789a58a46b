/* Stories of the house: kiosk, checkin, tallyd and publish on one crank, each killed at will. */
#pragma once

#include "tools/story/story.h"

extern const struct cast tell_house;
