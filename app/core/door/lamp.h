/* The lamp grammar: what a lamp says, as on and off in time. No light changes more often than once
 * in 250 ms or blinks faster than 1 Hz. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum lamp_pattern {
    LAMP_OFF,
    LAMP_STEADY,
    LAMP_SLOW,   /* 1 s on, 1 s off */
    LAMP_BLINKS, /* two blinks of 250 ms, a second apart, every 5 s */
    LAMP_FAST,   /* 500 ms on, 500 ms off */
    LAMP_PATTERN_COUNT
};

/* On, off, on, off, ... in milliseconds. No steps: it never changes. */
enum { LAMP_STEPS_MAX = 4 };

struct lamp_steps {
    const char *name; /* "off", "steady", ... */
    int n;
    int ms[LAMP_STEPS_MAX];
};

extern const struct lamp_steps lamp_patterns[LAMP_PATTERN_COUNT];

enum { LAMP_DARK_MS = 2000 };

/* All zero: off. */
struct lamp {
    uint8_t pattern;
    int64_t from_ms; /* when the pattern's first on began, or would have; until then it is dark */
};

/* A new pattern begins with a change of the light if it can, so that a person who looks sees at
 * once that something happened. The same pattern goes on undisturbed. */
void lamp_set(struct lamp *lamp, enum lamp_pattern pattern, int64_t at_ms);
/* Says the same once more: dark for LAMP_DARK_MS, then from the beginning. */
void lamp_again(struct lamp *lamp, int64_t at_ms);
bool lamp_on(const struct lamp *lamp, int64_t at_ms);
/* When lamp_on changes next; INT64_MAX: never. */
int64_t lamp_wake_ms(const struct lamp *lamp, int64_t at_ms);
