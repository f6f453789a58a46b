/* See dice.h. A draw of n > 0 takes: start 0, accept 0; n times "once more": 0 0 1; then 0 1 "no
 * more"; then the sign. */
#include "tests/fakes/dice.h"

static uint32_t roll(void *at)
{
    struct cup *cup = at;
    static const uint32_t MORE[] = {0, 0, 1}, NO_MORE[] = {0, 1};
    int want = cup->at < cup->n ? cup->next[cup->at] : 0;
    int size = want < 0 ? -want : want;
    int step = cup->step++;
    if (step < 2)
        return 0;
    step -= 2;
    if (step < 3 * size)
        return MORE[step % 3];
    step -= 3 * size;
    if (step < 2)
        return NO_MORE[step];
    cup->step = 0;
    cup->at++;
    cup->draws++;
    return want < 0 ? 0 : 1;
}

struct dice dice_of(struct cup *cup)
{
    return (struct dice){roll, cup};
}
