/* What several kinds of pages show: tiles, facts, numbers. */
#ifndef VIEW_PARTS_H
#define VIEW_PARTS_H

#include "core/glass/layout.h"

/* The tiles of a screen's table that are on offer; returns how many. */
int view_parts_tiles(struct sheet *sheet, int screen, struct choice *choices);
/* What the site says about itself, by the name in facts.csv; nothing if it is not filled in. */
void view_parts_fact(struct sheet *sheet, const char *key);
/* All of these. */
void view_parts_facts(struct sheet *sheet);
/* A number in big digits, never wrapped, with words before it. */
void view_parts_number(struct sheet *sheet, const char *label, const char *number);

#endif
