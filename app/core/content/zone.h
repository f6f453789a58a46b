/* A time zone by its name: region and city. Promises that none leads out of /usr/share/zoneinfo. */
#pragma once

#include "core/plain/fault.h"
#include "core/plain/span.h"

enum { ZONE_MAX = 40 };

/* "" stays ""; what is no zone becomes "" and a fault. */
void zone_read(char zone[ZONE_MAX], struct span value, int line, struct faults *faults);
/* A fault: this machine has no such zone. */
void zone_missing(const char *zone, int line, struct faults *faults);
