/* State and words to a display list. Pure: it changes nothing. */
#ifndef VIEW_H
#define VIEW_H

#include "draw.h"
#include "machine.h"

/* Size, theme and page come from machine->visit, focus too. */
void view_build(const struct machine *machine, const struct panel *panel,
                const struct ruler *ruler, struct scene *scene);

#endif
