/* A kiosk's whole life in virtual time: the real tally, closing and noise code, and nothing sleeps.
 */
#pragma once

#include "core/tally/tally.h"
#include "tools/numbers/visits.h"

struct life {
    struct wish wish;
    bool trusted;  /* the clock */
    bool measured; /* each closed period goes to figures.h, with the truth about it */
};

/* The kiosk is switched on from the first day of the first visit's period, until time alone can
 * publish nothing more of what waits in the box. */
void life_live(const struct life *life, const struct visits *visits, struct tally *tally);
