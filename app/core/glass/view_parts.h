/* What several kinds of pages show: tiles, facts, numbers. */
#pragma once

#include "core/glass/choices.h"

/* The tiles of the screen's row that are offered; returns how many. */
int view_parts_tiles(struct sheet *sheet, struct choice *choices);
/* What the site says of itself, as far as the screen's row asks for it and it is filled in. */
void view_parts_facts(struct sheet *sheet);
/* A number in big digits, never wrapped, with words before it. */
void view_parts_number(struct sheet *sheet, const char *label, const char *number);
/* The notice that answers are about to go, or are gone, above what the page shows. */
void view_parts_strip(struct sheet *sheet);
