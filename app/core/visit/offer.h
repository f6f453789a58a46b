/* When a tile is offered. */
#ifndef OFFER_H
#define OFFER_H

#include "core/visit/screen.h"
#include "core/visit/state.h"

bool offer_when(const struct machine *machine, enum when when);

#endif
