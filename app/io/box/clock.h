/* Time. Monotonic for everything behind the glass; the calendar only for closing periods. */
#ifndef CLOCK_H
#define CLOCK_H

#include <stdbool.h>
#include <stdint.h>

int64_t clock_ms(void); /* CLOCK_BOOTTIME */
/* Days since 1970-01-01 in local time; meaningful only if the clock is trusted. */
int32_t clock_today(void);
/* DIR/clock says `trusted` (written by the desk, or by a root one-shot at boot). */
bool clock_trusted(const char *state_dir);

#endif
