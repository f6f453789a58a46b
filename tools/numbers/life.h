/* A kiosk's whole life in virtual time: the real tally, closing and noise code, and nothing sleeps.
 */
#ifndef LIFE_H
#define LIFE_H

#include "core/tally/tally.h"
#include "tools/numbers/visits.h"

struct life {
    struct wish wish;
    bool trusted;  /* the clock */
    bool measured; /* each closed period goes to figures.h, with the truth about it */
};

/* Switched on from the first day of the first visit's period, until nothing that waits in the box
 * can still be published by time alone. */
void life_live(const struct life *life, const struct visits *visits, struct tally *tally);

#endif
