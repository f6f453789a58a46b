/* checkin's line to tallyd: what is to be counted, and the terms that hold. tallyd may be away, die
 * and come back; nobody waits for it. */
#ifndef COUNTER_H
#define COUNTER_H

#include "core/wire/outbox.h"

struct counter {
    int fd; /* -1 while tallyd is away */
    const char *state;
    struct outbox outbox;
    struct terms terms; /* as told last; mode off until then */
};

void counter_init(struct counter *counter, const char *state);
/* Where tallyd is away: looks for it, as when a socket has appeared in the state folder. */
void counter_dial(struct counter *counter);
/* Takes what tallyd has said; the descriptor is readable then. */
void counter_hear(struct counter *counter);
void counter_add(struct counter *counter, const struct cell *cell);

#endif
