/* Time. Monotonic for everything behind the glass; the calendar only for closing periods. */
#pragma once

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>

int64_t clock_ms(void); /* CLOCK_BOOTTIME */
/* How long poll() may wait for this time; -1, for ever, if it is INT64_MAX. */
static inline int clock_left_ms(int64_t at_ms)
{
    int64_t left_ms = at_ms - clock_ms();
    if (at_ms == INT64_MAX)
        return -1;
    return left_ms < 0 ? 0 : left_ms > INT_MAX ? INT_MAX : (int)left_ms;
}
/* Days since 1970-01-01 in local time; meaningful only if the clock is trusted. */
int32_t clock_today(void);
/* DIR/clock says `trusted` (written by the desk, or by a root one-shot at boot). */
bool clock_trusted(const char *state_dir);
