/* The lamp grammar: what a lamp says, as on and off in time. No light changes more often than once
 * in 250 ms or blinks faster than 1 Hz. */
#ifndef LAMP_H
#define LAMP_H

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

struct lamp {
    uint8_t pattern;
    int64_t from_ms; /* when the pattern's first on began, or would have */
};

void lamp_init(struct lamp *lamp);
/* A new pattern begins with a change of the light if it can, so that whoever looks sees at once
 * that something happened. The same pattern goes on undisturbed. */
void lamp_set(struct lamp *lamp, enum lamp_pattern pattern, int64_t at_ms);
bool lamp_on(const struct lamp *lamp, int64_t at_ms);
/* When lamp_on changes next; INT64_MAX: never. */
int64_t lamp_wake_ms(const struct lamp *lamp, int64_t at_ms);

const char *lamp_name(enum lamp_pattern pattern); /* "off", "steady", ... */

/* What somebody knows who only sees the light: its last changes, the newest first. */
enum { LAMP_SEEN_MAX = 3 };

struct lamp_seen {
    bool on;
    int n; /* entries used in at_ms */
    int64_t at_ms[LAMP_SEEN_MAX];
};

void lamp_see(struct lamp_seen *seen, bool on, int64_t at_ms);
/* The pattern at some time since asked_ms. -1: look again at the next change, or at *again_ms if
 * none comes before. Takes at most one turn of the pattern, 5 s. */
int lamp_guess(const struct lamp_seen *seen, int64_t asked_ms, int64_t at_ms, int64_t *again_ms);

#endif
