/* Loaded dice: rolls that make noise_laplace give the noise that was chosen, and 0 after that. */
#pragma once

#include "core/tally/noise.h"

enum { CUP_MAX = 64 };

struct cup {
    int next[CUP_MAX]; /* in scales of noise, which are counts if epsilon over T is 1 */
    int n, at, step, draws;
};

/* The cup stays where it is; all zeros gives no noise. */
struct dice dice_of(struct cup *cup);
