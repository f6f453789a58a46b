/* What came out of a self-check: line by line, and how near people must be. */
#pragma once

#include "core/answers/concern.h"
#include "core/visit/state.h"

enum { RESULTS_MAX = CHECK_PARTS_MAX * SCALES_MAX };

struct result {
    const struct instrument *instrument;
    const struct scale *scale;
    struct score score;
    int block;   /* of the meter, 1-4; 0: no meter, no score, or a yes to self-harm beside it */
    int concern; /* 0-4; without a score, at least */
    bool yes;    /* its form has a yes to self-harm, which matters more than any total */
};

/* One entry per scale, the highest concern first. */
int results_all(const struct machine *machine, struct result results[RESULTS_MAX]);
/* Of the whole visit, by its answers so far; nothing but zero without a self-check. */
struct concern results_concern(const struct machine *machine);
/* Whether a form of the check asks about self-harm, or speaks of this. */
bool results_ask_hard(const struct machine *machine);
bool results_speak_of(const struct machine *machine, enum topic topic);
