/* What a self-check in progress says to the view: which question, and what came out. */
#ifndef SELFCHECK_H
#define SELFCHECK_H

#include "core/answers/score.h"
#include "core/visit/machine.h"

enum { RESULTS_MAX = CHECK_PARTS_MAX * SCALES_MAX };

struct result {
    const struct instrument *instrument;
    const struct scale *scale;
    struct score score;
    int block; /* 1-4; 0: no meter, or no score */
};

/* An instrument of the chosen check, or NULL. */
const struct instrument *selfcheck_part(const struct machine *machine, int part);
/* How many questions the check asks, and the number of the present one, from 1. */
int selfcheck_count(const struct machine *machine);
int selfcheck_number(const struct machine *machine);
/* The chosen option of the present question, ANSWER_NONE or ANSWER_SKIPPED. */
int selfcheck_chosen(const struct machine *machine);
/* One entry a scale, heaviest first. */
int selfcheck_results(const struct machine *machine, struct result results[RESULTS_MAX]);

#endif
