/* getrandom, roll by roll. None is drawn before it is needed or kept after: somebody who reads this
 * memory must not find the noise again, nor the next one. */
#include "io/box/random.h"
#include <errno.h>
#include <stdlib.h>
#include <sys/random.h>

static uint32_t roll(void *cup)
{
    uint32_t value;
    ssize_t n;

    (void)cup;
    do
        n = getrandom(&value, sizeof value, 0);
    while (n < 0 && errno == EINTR);
    if (n != (ssize_t)sizeof value)
        abort();
    return value;
}

const struct dice *random_dice(void)
{
    static const struct dice DICE = {roll, NULL};
    return &DICE;
}
