/* Stories of the door: check-in with its wires, its lamps and the kiosks that listen to it. */
#pragma once

#include "tools/story/story.h"

extern const struct cast tell_door;
