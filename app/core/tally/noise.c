/* The exact sampler (noise.h). Every branch is decided by comparing integers drawn by rejection: no
 * probability here is rounded. */
#include "core/tally/noise.h"
#include <assert.h>
#include <stdbool.h>

uint32_t noise_uniform(const struct dice *dice, uint32_t n)
{
    assert(n >= 1);
    /* The last, incomplete round of n numbers below 2^32 would favor its first ones. */
    uint32_t incomplete = (uint32_t)((UINT64_C(1) << 32) % n);
    for (;;) {
        uint32_t roll = dice->roll(dice->cup);
        if (roll <= UINT32_MAX - incomplete)
            return roll % n;
    }
}

static bool fraction(const struct dice *dice, uint32_t above, uint32_t below)
{
    return noise_uniform(dice, below) < above;
}

/* True with probability exp(-a/b), for a <= b: von Neumann's series. */
static bool decay(const struct dice *dice, uint32_t a, uint32_t b)
{
    uint32_t k = 1;
    while (fraction(dice, a, b * k))
        k++;
    return k % 2 == 1;
}

int32_t noise_laplace(const struct dice *dice, uint32_t s, uint32_t t)
{
    assert(s >= 1 && s <= UINT16_MAX && t >= 1 && t <= UINT16_MAX);
    for (;;) {
        uint64_t size = noise_uniform(dice, t);
        if (!decay(dice, (uint32_t)size, t))
            continue;
        while (decay(dice, 1, 1))
            size += t;
        size /= s;
        bool below = fraction(dice, 1, 2);
        if (below && size == 0)
            continue; /* 0 has one way to come about, not two */
        int32_t z = size > NOISE_MAX ? NOISE_MAX : (int32_t)size;
        return below ? -z : z;
    }
}
