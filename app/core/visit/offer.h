/* When a tile is offered. */
#pragma once

#include "core/visit/screen.h"
#include "core/visit/state.h"

/* The room that can be asked for company now: the one that was rung, if somebody is there; or -1.
 */
int offer_company(const struct machine *machine);
bool offer_when(const struct machine *machine, enum when when);
