/* Patterns as rows of on and off times. It knows nothing of rooms or people. */
#include "core/door/lamp.h"
#include <assert.h>

const struct lamp_steps lamp_patterns[] = {
    [LAMP_OFF] = {"off", 0, {0}},
    [LAMP_STEADY] = {"steady", 0, {0}},
    [LAMP_SLOW] = {"slow", 2, {1000, 1000}},
    [LAMP_BLINKS] = {"blinks", 4, {250, 750, 250, 3750}},
    [LAMP_FAST] = {"fast", 2, {500, 500}},
};

/* The step that plays at at_ms, and when it ends. */
static int step_at(const struct lamp *lamp, int64_t at_ms, int64_t *end_ms)
{
    const int *step_ms = lamp_patterns[lamp->pattern].ms;
    int n = lamp_patterns[lamp->pattern].n, i = 0;
    int64_t period = 0, end = 0;

    for (int k = 0; k < n; k++)
        period += step_ms[k];
    assert(period > 0 && at_ms >= lamp->from_ms);
    int64_t into = (at_ms - lamp->from_ms) % period;
    for (end = step_ms[0]; into >= end; end += step_ms[i])
        i++;
    *end_ms = at_ms - into + end;
    return i;
}

bool lamp_on(const struct lamp *lamp, int64_t at_ms)
{
    int64_t end;

    if (lamp->pattern == LAMP_OFF || at_ms < lamp->from_ms)
        return false;
    if (lamp->pattern == LAMP_STEADY)
        return true;
    return step_at(lamp, at_ms, &end) % 2 == 0;
}

int64_t lamp_wake_ms(const struct lamp *lamp, int64_t at_ms)
{
    int64_t end;

    if (lamp->pattern != LAMP_OFF && at_ms < lamp->from_ms)
        return lamp->from_ms;
    if (lamp_patterns[lamp->pattern].n == 0)
        return INT64_MAX;
    step_at(lamp, at_ms, &end);
    return end;
}

void lamp_set(struct lamp *lamp, enum lamp_pattern pattern, int64_t at_ms)
{
    assert(pattern < LAMP_PATTERN_COUNT);
    if (pattern == lamp->pattern)
        return;
    bool on = lamp_on(lamp, at_ms);
    lamp->pattern = (uint8_t)pattern;
    lamp->from_ms = at_ms - (on ? lamp_patterns[pattern].ms[0] : 0);
}

void lamp_again(struct lamp *lamp, int64_t at_ms)
{
    lamp->from_ms = at_ms + LAMP_DARK_MS;
}
