/* Stories of a visit: the kiosk's machine, its glass and its keys, with nobody else there. */
#pragma once

#include "tools/story/story.h"

extern const struct cast tell_visit;
