/* Sites that nobody has: lists empty or full, words short or wider than any line, settings of any
 * kind. The same number always makes the same site. */
#pragma once

#include "tests/fakes/device.h"

/* A row of numbers that looks like luck. */
struct luck {
    uint32_t at;
};
/* From 0 to n - 1. */
int made_up_roll(struct luck *luck, int n);
/* A kiosk of such a size with such a site on it, the clock and the lamps as it happens. */
void made_up_open(struct device *device, struct luck *luck, const char *size);
/* A visit on this screen: its entry, its question, its answers, what the room said, as it happens.
 */
void made_up_visit(struct device *device, struct luck *luck, int screen);
