/* Facts as pairs: a word, and right of it what is so. */
#pragma once

#include "core/glass/flow.h"

struct pair {
    const char *label, *value; /* without a value there is no pair */
};

void pairs_flow(struct sheet *sheet, const struct pair *pairs, int n);
