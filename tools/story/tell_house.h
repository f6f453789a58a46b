/* Stories of the house: kiosk, checkin, tallyd and publish on one crank, each killed at will. */
#ifndef TELL_HOUSE_H
#define TELL_HOUSE_H

#include "tools/story/story.h"

extern const struct cast tell_house;

#endif
