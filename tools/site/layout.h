/* How a site looks on its panel, without a display: every screen in every size, by the kiosk's own
 * layout. Says in plain words what would read badly, and what mends it. */
#pragma once

#include "core/content/content.h"
#include "core/plain/panel.h"

/* Prints what is to be noted, and how many pages the screens have; returns how many notes. `own`:
 * the sentences that came with the kiosk, which nobody here can mend. */
int layout_print(const struct content *content, const struct words *own, const struct panel *panel);
