/* Turns contacts that bounce into presses and holds. One per button; it is told every edge, and the
 * time.
 *
 * A level counts once it has been still for GESTURE_STILL_MS, so that spikes are nothing. A press
 * is told when the contact closes, not when it opens: a person who presses sees the answer at once.
 * A hold is told GESTURE_HOLD_MS later, if the contact is still closed. A line that is closed for
 * GESTURE_STUCK_MS, or that changes or is pressed more often than a hand can, is in trouble: it
 * tells nothing until it has been open and quiet for GESTURE_QUIET_MS. A switch is neither held nor
 * stuck, and after a storm it is believed as it is. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum {
    GESTURE_STILL_MS = 20,
    GESTURE_HOLD_MS = 2000,
    GESTURE_STUCK_MS = 10000,
    GESTURE_QUIET_MS = 2000,
    GESTURE_EDGES_MAX = 100, /* in GESTURE_EDGES_MS */
    GESTURE_EDGES_MS = 1000,
    GESTURE_PRESSES_MAX = 15, /* in GESTURE_PRESSES_MS: slower than bounce, faster than a hand */
    GESTURE_PRESSES_MS = 10000
};

/* What is told, as bits: several may come at once. */
enum { GESTURE_PRESS = 1, GESTURE_HOLD = 2, GESTURE_TROUBLE = 4, GESTURE_QUIET = 8 };

enum gesture_trouble { TROUBLE_NONE, TROUBLE_STORM, TROUBLE_STUCK };

/* How often something has happened since a moment. */
struct gesture_window {
    int64_t from_ms;
    int n;
};

struct gesture {
    bool closed;     /* as the last edge said */
    bool down;       /* as believed, once the bouncing is over */
    bool held;       /* the hold of this press has been told, or nobody pressed */
    bool stays;      /* a switch: it may stay down for as long as it likes */
    uint8_t trouble; /* enum gesture_trouble */
    int64_t edge_ms; /* the last edge */
    int64_t down_ms; /* when the press began */
    struct gesture_window edges, presses;
};

/* A contact that is closed at the start was pressed before we looked: it is no press. One that
 * `stays` where it is put is believed as it is. */
void gesture_init(struct gesture *gesture, bool stays, bool closed, int64_t at_ms);
/* Both return GESTURE_ bits. Edges must come in the order in which they happened. */
int gesture_edge(struct gesture *gesture, bool closed, int64_t at_ms);
int gesture_tick(struct gesture *gesture, int64_t at_ms);
/* When the next tick is due; INT64_MAX: only after another edge. */
int64_t gesture_wake_ms(const struct gesture *gesture);
