/* Every screen with a plausible visit on it, for pictures and view tests. */
#pragma once

#include "core/visit/state.h"

void preview_screen(struct machine *machine, int screen);
