/* Randomness that can be repeated: the same seed makes the same bits. */
#ifndef REPEAT_H
#define REPEAT_H

#include <stdint.h>

/* For struct dice; `seed` is a uint64_t that it moves on. */
uint32_t repeat_roll(void *seed);

#endif
