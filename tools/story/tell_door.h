/* Stories of the door: check-in with its wires, its lamps and the kiosks that listen to it. */
#ifndef TELL_DOOR_H
#define TELL_DOOR_H

#include "tools/story/story.h"

extern const struct cast tell_door;

#endif
