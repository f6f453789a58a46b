/* What the staff screens tell, out of three small files of the state folder: `staff` (how the box
 * is set up), `clock` and `release/status.txt` (one word per part); with DHCP also the address of
 * now. */
#pragma once

#include "core/wire/staff.h"

/* What cannot be read is not known. */
void staff_read(struct staff *staff, const char *state);
