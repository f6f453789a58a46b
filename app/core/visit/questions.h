/* Which questions a self-check asks, which is the present one, and what was chosen there. */
#pragma once

#include "core/visit/state.h"

/* An instrument of the chosen check, or NULL. */
const struct instrument *questions_part(const struct machine *machine, int part);
/* How many instruments are asked, and how many questions of one: all, or only the first. */
int questions_parts(const struct machine *machine);
int questions_items(const struct machine *machine, int part);
/* How many questions the check asks, and the number of the present one, from 1. */
int questions_count(const struct machine *machine);
int questions_number(const struct machine *machine);
/* The scale of the check, from 0, about which there is a figure of how others answer; or NULL. */
const struct scale *questions_figured(const struct machine *machine, int nth);
/* The present question, or NULL. */
const struct item *questions_item(const struct machine *machine);
/* Its chosen option, ANSWER_NONE or ANSWER_SKIPPED. */
int questions_chosen(const struct machine *machine);
