/* See light.h. Patterns are recognized from the table that plays them. */
#include "tools/desk/light.h"
#include <assert.h>
#include <string.h>

enum {
    LATE_MS = 150, /* a change that is seen this late still tells the pattern */
    STILL_MS = 800 /* a light that has not changed for this much too long plays none */
};

void light_see(struct light *light, bool on, int64_t at_ms)
{
    if (light->n && on == light->on)
        return;
    memmove(&light->at_ms[1], &light->at_ms[0], (LIGHT_SEEN_MAX - 1) * sizeof light->at_ms[0]);
    light->at_ms[0] = at_ms;
    light->on = on;
    if (light->n < LIGHT_SEEN_MAX)
        light->n++;
}

static bool near(int64_t lasted_ms, int step_ms)
{
    return lasted_ms * 5 >= (int64_t)step_ms * 4 && lasted_ms <= step_ms + LATE_MS;
}

/* The pattern in which `before` is followed by `last`, and then by what is seen now; or -1. */
static int pattern_of(int64_t before, int64_t last, bool on)
{
    for (int p = 0; p < LAMP_PATTERN_COUNT; p++)
        for (int i = on ? 1 : 0; i < lamp_patterns[p].n; i += 2) {
            int previous = (i + lamp_patterns[p].n - 1) % lamp_patterns[p].n;
            if (near(last, lamp_patterns[p].ms[i]) && near(before, lamp_patterns[p].ms[previous]))
                return p;
        }
    return -1;
}

/* The longest that a light which still plays a pattern could stay as it is. */
static int64_t longest_ms(const struct light *light)
{
    const int *blinks = lamp_patterns[LAMP_BLINKS].ms;

    if (!light->on && light->n > 1 && near(light->at_ms[0] - light->at_ms[1], blinks[0]))
        return blinks[3];
    return lamp_patterns[LAMP_SLOW].ms[0];
}

int light_guess(const struct light *light, int64_t asked_ms, int64_t at_ms, int64_t *again_ms)
{
    assert(light->n > 0);
    int64_t since = at_ms - light->at_ms[0];
    int64_t still = longest_ms(light) + STILL_MS;

    *again_ms = light->at_ms[0] + still;
    if (since >= still)
        return light->on ? LAMP_STEADY : LAMP_OFF;
    /* Only a change after the question is evidence: since the last one the lamp may say other
     * things. */
    if (light->n < LIGHT_SEEN_MAX || light->at_ms[0] <= asked_ms)
        return -1;
    return pattern_of(light->at_ms[1] - light->at_ms[2], light->at_ms[0] - light->at_ms[1],
                      light->on);
}
