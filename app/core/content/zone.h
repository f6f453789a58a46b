/* A time zone by its name: region and city. The names are those that the image has, wherever this
 * runs; none leads out of /usr/share/zoneinfo. */
#pragma once

#include "core/plain/fault.h"
#include "core/plain/span.h"

enum { ZONE_MAX = 40 };

/* A name in any case becomes the one that the image has, and so does one that it no longer has,
 * with a note. "" stays ""; what is no zone becomes "" and a fault. */
void zone_read(char zone[ZONE_MAX], struct span value, int line, struct faults *faults);
