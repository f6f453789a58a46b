/* What a form says that speaks of more than a load; the number says what stays private as well. */
#pragma once

#include "core/glass/flow.h"
#include "core/visit/results.h"

/* The topic of the first such form; TOPIC_LOAD: there is none. */
enum topic view_topic_first(const struct machine *machine);
/* What stays private, before anything on alcohol or a hard event; nothing in other checks. */
void view_topic_private(struct sheet *sheet);
void view_topic(struct sheet *sheet, const struct result *result, const struct concern *concern);
/* Where the answers are among all the form's lines, in its own words. */
void view_topic_lines(struct sheet *sheet, const struct result *result);
