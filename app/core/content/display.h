/* screen.ini: what the panel is, where it does not say so rightly by itself. No part of the
 * content: what is wrong in it takes no screen away, it only does not hold. */
#pragma once

#include "core/plain/fault.h"
#include "core/plain/panel.h"
#include <stddef.h>

struct display {
    int diagonal_mil; /* of the lit glass, in inches / 1000; 0: as the panel says */
    int quarters;     /* of a turn, clockwise, that the picture makes: 0 to 3 */
};

/* Each key that is faulty is as if it were not there. 0, or -1 with faults. */
int display_parse(struct display *display, const char *text, size_t n, struct faults *faults);
/* The panel gets these inches; `given`: it has others from somebody who measured, and keeps them.
 * True: they are measured, either way. */
bool display_measure(const struct display *display, struct panel *panel, bool given);
