/* What several kinds of pages show: tiles, facts, numbers. */
#pragma once

#include "core/glass/choices.h"

/* The tiles of the screen's row that are offered; returns how many. */
int view_parts_tiles(struct sheet *sheet, struct choice *choices);
/* What the site says of itself, as far as the screen's row asks for it and it is filled in. */
void view_parts_facts(struct sheet *sheet);
/* A number in big digits with words before it, on one row if both fit, else below them. */
void view_parts_number(struct sheet *sheet, const char *label, const char *number);
/* The credit lines of these forms, each once: in small letters, after all else on the page. */
void view_parts_credits(struct sheet *sheet, const struct instrument *const *forms, int n);
/* A phone line so: the number to call, and what to text. */
void view_parts_line(struct sheet *sheet, const char *label, const struct helpline *line);
/* "Text HOME to 741741" */
const char *view_parts_to_text(struct sheet *sheet, const struct helpline *line);
