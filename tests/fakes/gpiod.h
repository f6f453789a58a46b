/* Steers the fake libgpiod of gpiod.c: chips with named lines that a test plugs,
 * pulls and takes. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum { FAKE_CHIPS = 3, FAKE_LINES = 4 };

struct fake_line {
    const char *name; /* NULL: unnamed */
    bool taken;       /* by somebody else: EBUSY */
    bool level;       /* electrical */
    /* as requested */
    bool ours, output, active_low, pull_up, edges;
    int pipe[2];
};

struct fake_chip {
    bool plugged;
    struct fake_line line[FAKE_LINES];
};

extern struct fake_chip fake_chip[FAKE_CHIPS];

void fake_reset(void);
/* Changes the line's level; its request, if it listens, is told. */
void fake_pull(int chip, int line, bool level, uint64_t at_ns);
/* The chip is gone; its requests are dead. */
void fake_unplug(int chip);
/* How many requests are open now. */
int fake_requests(void);
