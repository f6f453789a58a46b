/* A ruler that measures no words twice. It holds sums of letters, so it lives no longer than it
 * takes to build one screen; the next screen begins with an empty one. */
#pragma once

#include "core/glass/scene.h"

enum { WIDTHS_MAX = 4096 }; /* a power of 2: the words of a long list */

struct widths {
    struct ruler ruler; /* what to measure with; its data is this struct */
    const struct ruler *inner;
    struct width {
        uint64_t sum; /* 0: free */
        int px;
    } known[WIDTHS_MAX];
};

void widths_init(struct widths *widths, const struct ruler *inner);
