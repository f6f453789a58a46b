/* The lines that a kiosk's boards have, by the names that overlays/dt gives them, and what each is
 * for. Every board has the same ones; tests/house/lines.sh holds the table to the overlays. */
#pragma once

#include "core/plain/fault.h"
#include "core/plain/span.h"

/* A board has this line, and a lamp (or a button) can be there: then the name is as the board has
 * it. One that begins with own- is the site's, from an overlay of its own. Else false and a fault:
 * what is wired there would never light, or never be felt. */
bool line_known(struct span *name, bool lamp, int at, struct faults *faults);
