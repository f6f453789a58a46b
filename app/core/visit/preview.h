/* Every screen with a plausible visit on it, for pictures and view tests. */
#ifndef PREVIEW_H
#define PREVIEW_H

#include "core/visit/state.h"

/* Puts a plausible visit on that screen. */
void preview_screen(struct machine *machine, int screen);

#endif
