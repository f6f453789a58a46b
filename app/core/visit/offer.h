/* When a tile is offered. */
#pragma once

#include "core/visit/screen.h"
#include "core/visit/state.h"

bool offer_when(const struct machine *machine, enum when when);
