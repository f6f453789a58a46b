/* Randomness that can be repeated: the same seed makes the same bits. */
#pragma once

#include <stdint.h>

/* For struct dice; `seed` is a uint64_t that it moves on. */
uint32_t repeat_roll(void *seed);
