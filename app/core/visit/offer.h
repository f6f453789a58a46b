/* What may be offered. */
#ifndef OFFER_H
#define OFFER_H

#include "core/visit/screen.h"
#include "core/visit/state.h"

/* Whether a tile with this condition is offered. */
bool offer_when(const struct machine *machine, enum when when);

#endif
