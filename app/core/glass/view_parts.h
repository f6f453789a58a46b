/* What several kinds of pages show: tiles, facts, numbers. */
#pragma once

#include "core/content/ways.h"
#include "core/glass/choices.h"

struct choice view_parts_tile(struct sheet *sheet, enum word word, int intent, int arg);
/* The tiles of the screen's row that are offered; returns how many. */
int view_parts_tiles(struct sheet *sheet, struct choice *choices);
/* What the site says of itself, as far as the screen's row asks for it and it is filled in. */
void view_parts_facts(struct sheet *sheet);
/* One of these facts, by its name in facts.csv. */
void view_parts_fact(struct sheet *sheet, const char *key);
/* A number in big digits with words before it, on one row if both fit, else below them. */
void view_parts_number(struct sheet *sheet, const char *label, const char *number);
/* The credit lines of these forms, each once: in small letters, after all else on the page. */
void view_parts_credits(struct sheet *sheet, const struct instrument *const *forms, int n);
/* "Monday to Friday 8 am to 5 pm" */
const char *view_parts_hours(struct sheet *sheet, const struct hours *hours);
/* When a phone line answers, and if it is closed now; "" if that is not known. */
const char *view_parts_line_hours(struct sheet *sheet, const struct helpline *line);
/* 988 so; Urgent help and a result have it larger (poster.h). */
void view_parts_988(struct sheet *sheet);
/* The program's own number so, if it has one. */
void view_parts_program(struct sheet *sheet);
/* A phone line so: the number to call, and what to text. */
void view_parts_line(struct sheet *sheet, const char *label, const struct helpline *line);
/* "Text HOME to 741741" */
const char *view_parts_to_text(struct sheet *sheet, const struct helpline *line);
/* "Call 988, then press 1" */
const char *view_parts_way(struct sheet *sheet, const struct way *way);
/* So much of it is left. */
void view_parts_bar(struct sheet *sheet, int left, int of);
/* The notice that answers are about to go, or are gone, above what the page shows. */
void view_parts_strip(struct sheet *sheet);
