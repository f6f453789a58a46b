/* Time. Monotonic for everything behind the glass; the wall clock only for the hours of a site and
 * the days of its files and periods. Here is the one judge of whether it can be trusted. */
#pragma once

#include "core/plain/hours.h"
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
/* The clock on the wall. Trusted: DIR/clock says `trusted` (written by the desk, or by a root
 * one-shot), and the day is not before this program was built, nor 15 years after it or more. */
struct local clock_local(const char *state_dir);
/* The wall clock is that of this zone from now on. False: there is no such zone, or it is ""; then
 * it may be any. */
bool clock_zone(const char *zone);
