/* Stories of a visit: the kiosk's machine, its glass and its keys, with nobody else there. */
#ifndef TELL_VISIT_H
#define TELL_VISIT_H

#include "tools/story/story.h"

extern const struct cast tell_visit;

#endif
