/* When a tile is offered. */
#pragma once

#include "core/visit/screen.h"
#include "core/visit/state.h"

/* Whether somebody may be there now, for a room (from 0), or for the site (-1). */
enum hours_now offer_hours(const struct machine *machine, int room);
bool offer_when(const struct machine *machine, enum when when);
