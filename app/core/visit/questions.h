/* Which questions a self-check asks, which is the present one, and what was chosen there. */
#pragma once

#include "core/visit/state.h"

/* Whether a question on self-harm is asked: once a self-check has begun, as it was then. */
bool questions_hard(const struct machine *machine);
/* An instrument of a check as it is asked now, or NULL. */
const struct instrument *questions_offered(const struct machine *machine, int check, int part);
/* One of the chosen check. */
const struct instrument *questions_part(const struct machine *machine, int part);
/* How many instruments are asked, and how many questions of one: all, or only the first. */
int questions_parts(const struct machine *machine);
int questions_items(const struct machine *machine, int part);
/* Whether a question is asked after the answers before it. */
bool questions_asks(const struct machine *machine, int part, int item);
/* Whether the part ends with it: by its answer, or because it is a gate and has none. */
bool questions_end(const struct machine *machine, int part, int item);
/* How many questions the check asks of everybody; the number of the present one, from 1, or 0: it
 * is one more. */
int questions_count(const struct machine *machine);
int questions_number(const struct machine *machine);
/* The scale of the check, from 0, about which there is a figure of how others answer; or NULL. */
const struct scale *questions_figured(const struct machine *machine, int nth);
/* The present question, or NULL. */
const struct item *questions_item(const struct machine *machine);
/* Its chosen option, ANSWER_NONE or ANSWER_SKIPPED. */
int questions_chosen(const struct machine *machine);
/* Whether the question on the screen, or the guess before them all, has an answer. */
bool questions_marked(const struct machine *machine);
