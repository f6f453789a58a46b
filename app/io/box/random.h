/* Randomness from the kernel, for the noise. */
#pragma once

#include "core/tally/noise.h"

/* Never fails: if the kernel gives no randomness, the program stops rather than publish a count
 * without noise. */
const struct dice *random_dice(void);
