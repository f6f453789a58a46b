/* Patterns as rows of on and off times, played and recognized from the same table. It knows nothing
 * of rooms or people. */
#include "core/door/lamp.h"
#include <assert.h>
#include <string.h>

enum {
    STEPS_MAX = 4,
    LATE_MS = 150, /* a change that is seen this late still tells the pattern */
    STILL_MS = 800 /* a light that has not changed for this much too long plays none */
};

/* On, off, on, off, ... in milliseconds. No steps: it never changes. */
static const struct {
    const char *name;
    int step_n;
    int step_ms[STEPS_MAX];
} patterns[LAMP_PATTERN_COUNT] = {
    [LAMP_OFF] = {"off", 0, {0}},
    [LAMP_STEADY] = {"steady", 0, {0}},
    [LAMP_SLOW] = {"slow", 2, {1000, 1000}},
    [LAMP_BLINKS] = {"blinks", 4, {250, 750, 250, 3750}},
    [LAMP_FAST] = {"fast", 2, {500, 500}},
};

void lamp_init(struct lamp *lamp)
{
    memset(lamp, 0, sizeof *lamp);
}

/* The step that plays at at_ms, and when it ends. */
static int step_at(const struct lamp *lamp, int64_t at_ms, int64_t *end_ms)
{
    const int *step_ms = patterns[lamp->pattern].step_ms;
    int n = patterns[lamp->pattern].step_n, i = 0;
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

    if (patterns[lamp->pattern].step_n == 0)
        return lamp->pattern == LAMP_STEADY;
    return step_at(lamp, at_ms, &end) % 2 == 0;
}

int64_t lamp_wake_ms(const struct lamp *lamp, int64_t at_ms)
{
    int64_t end;

    if (patterns[lamp->pattern].step_n == 0)
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
    lamp->from_ms = at_ms - (on ? patterns[pattern].step_ms[0] : 0);
}

const char *lamp_name(enum lamp_pattern pattern)
{
    assert(pattern < LAMP_PATTERN_COUNT);
    return patterns[pattern].name;
}

void lamp_see(struct lamp_seen *seen, bool on, int64_t at_ms)
{
    if (seen->n && on == seen->on)
        return;
    memmove(&seen->at_ms[1], &seen->at_ms[0], (LAMP_SEEN_MAX - 1) * sizeof seen->at_ms[0]);
    seen->at_ms[0] = at_ms;
    seen->on = on;
    if (seen->n < LAMP_SEEN_MAX)
        seen->n++;
}

static bool near(int64_t lasted_ms, int step_ms)
{
    return lasted_ms * 5 >= (int64_t)step_ms * 4 && lasted_ms <= step_ms + LATE_MS;
}

/* The pattern in which `before` is followed by `last`, and then by what is seen now; or -1. */
static int pattern_of(int64_t before, int64_t last, bool on)
{
    for (int p = 0; p < LAMP_PATTERN_COUNT; p++)
        for (int i = on ? 1 : 0; i < patterns[p].step_n; i += 2) {
            int previous = (i + patterns[p].step_n - 1) % patterns[p].step_n;
            if (near(last, patterns[p].step_ms[i]) && near(before, patterns[p].step_ms[previous]))
                return p;
        }
    return -1;
}

/* The longest that a light which still plays a pattern could stay as it is. */
static int64_t longest_ms(const struct lamp_seen *seen)
{
    const int *blinks = patterns[LAMP_BLINKS].step_ms;

    if (!seen->on && seen->n > 1 && near(seen->at_ms[0] - seen->at_ms[1], blinks[0]))
        return blinks[3];
    return patterns[LAMP_SLOW].step_ms[0];
}

int lamp_guess(const struct lamp_seen *seen, int64_t asked_ms, int64_t at_ms, int64_t *again_ms)
{
    assert(seen->n > 0);
    int64_t since = at_ms - seen->at_ms[0];
    int64_t still = longest_ms(seen) + STILL_MS;

    *again_ms = seen->at_ms[0] + still;
    if (since >= still)
        return seen->on ? LAMP_STEADY : LAMP_OFF;
    /* Only a change after the question is evidence: since the last one the lamp may say other
     * things. */
    if (seen->n < LAMP_SEEN_MAX || seen->at_ms[0] <= asked_ms)
        return -1;
    return pattern_of(seen->at_ms[1] - seen->at_ms[2], seen->at_ms[0] - seen->at_ms[1], seen->on);
}
