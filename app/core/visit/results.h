/* What came out of a self-check. */
#pragma once

#include "core/answers/score.h"
#include "core/visit/state.h"

enum { RESULTS_MAX = CHECK_PARTS_MAX * SCALES_MAX };

struct result {
    const struct instrument *instrument;
    const struct scale *scale;
    struct score score;
    int block; /* 1-4; 0: no meter, or no score */
};

/* One entry per scale, heaviest first. */
int results_all(const struct machine *machine, struct result results[RESULTS_MAX]);
