/* Every screen with a plausible visit on it, for pictures and view tests. */
#ifndef PREVIEW_H
#define PREVIEW_H

#include "core/visit/state.h"

void preview_screen(struct machine *machine, int screen);

#endif
