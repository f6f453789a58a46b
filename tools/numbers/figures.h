/* How far from the truth the published figures are, over many kiosks that lived through visits:
 * what staff would get. simulate knows the truth; a kiosk's store never does. */
#pragma once

#include "core/tally/tally.h"

/* The truth behind a closed period. */
struct truth {
    uint32_t visits, checkins, high[TABLE_COUNT];
};

void figures_add_period(const struct closed *closed, const struct truth *truth);
/* One kiosk's life is over: this many periods were closed, this many visits were
 * never published. */
void figures_add_life(int closed, uint32_t left);
void figures_print(const struct terms *terms);
