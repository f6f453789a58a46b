/* getrandom, a small handful at a time. Used bytes are wiped: somebody who reads this memory later
 * must not find the noise again. */
#include "io/box/random.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

static uint8_t handful[256]; /* getrandom never gives less than asked up to this size */
static size_t used = sizeof handful;

static void refill(void)
{
    ssize_t n;
    do
        n = getrandom(handful, sizeof handful, 0);
    while (n < 0 && errno == EINTR);
    if (n != (ssize_t)sizeof handful)
        abort();
    used = 0;
}

static uint32_t roll(void *cup)
{
    (void)cup;
    if (used == sizeof handful)
        refill();
    uint32_t value;
    memcpy(&value, handful + used, sizeof value);
    explicit_bzero(handful + used, sizeof value);
    used += sizeof value;
    return value;
}

const struct dice *random_dice(void)
{
    static const struct dice DICE = {roll, NULL};
    return &DICE;
}
