/* Which pattern a lamp plays, as somebody finds it out who only sees the light. */
#pragma once

#include "core/door/lamp.h"

enum { LIGHT_SEEN_MAX = 3 };

/* Its last changes, the newest first. */
struct light {
    bool on;
    int n; /* entries used in at_ms */
    int64_t at_ms[LIGHT_SEEN_MAX];
};

void light_see(struct light *light, bool on, int64_t at_ms);
/* The pattern at some time since asked_ms. -1: look again at the next change, or at *again_ms if
 * none comes before. Takes at most one turn of the pattern, 5 s. */
int light_guess(const struct light *light, int64_t asked_ms, int64_t at_ms, int64_t *again_ms);
