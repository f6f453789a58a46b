/* Scan-out: the kernel's display, lit from one buffer of our own. No GL, no window
 * system, no waiting. There may be no display at all: the caller goes on drawing, and
 * looks again when told to. */
#pragma once

#include "io/glass/paint.h"

struct scan_mode {
    int width_px, height_px;
    int width_mm, height_mm; /* as the display says; 0 if it does not */
};

/* Looks for a display and prepares a buffer for it; what was lit must be shown again. False: there
 * is none now, and the card is given back to the kernel. */
bool scan_look(struct scan_mode *mode);
/* The last look found a display, and nothing has failed since. */
bool scan_found(void);
/* These boxes of the picture, which is centered and turned clockwise by so many quarters, are on
 * the display when this returns; all of it if the display was dark. 0 or -errno. */
int scan_show(const struct canvas *picture, int quarters, const struct rect *boxes, int n);
void scan_close(void);
