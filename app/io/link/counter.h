/* checkin's line to tallyd: what is to be counted, and the terms that hold. */
#pragma once

#include "io/link/caller.h"

struct counter {
    struct caller caller;
    struct outbox outbox;
    struct terms terms; /* as told last; mode off until then */
};

void counter_init(struct counter *counter, const char *state);
void counter_dial(struct counter *counter); /* caller_dial */
/* Takes what tallyd has said; the descriptor is readable then. */
void counter_hear(struct counter *counter);
void counter_add(struct counter *counter, const struct cell *cell);
