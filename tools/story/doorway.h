/* Check-in with a world around it: lines and contacts, lamps that somebody looks at, two kiosks,
 * the bytes that are kept. What follows is noted for the story, in its words. A story fails if
 * something is lit or told before it is kept, or a light is not what its lamp should say. */
#pragma once

#include "core/door/door.h"

enum { DOORWAY_KIOSKS = 2 };

/* Lines by bit are in the order of the site's, which outlives a restart. */
struct doorway {
    struct site site;
    struct door door;
    bool runs;
    uint32_t there, closed, lit, watched;
    uint8_t shows[LINES_MAX]; /* enum lamp_pattern, by wire, to somebody who looks */
    uint8_t kept[ARRIVAL_PACKED];
    bool listens[DOORWAY_KIOSKS];
    uint32_t owed[DOORWAY_KIOSKS]; /* states, by bit */
    /* Where a state goes that a kiosk is told, and a DOOR_COUNT or a DOOR_KEEP. */
    void (*tells)(int kiosk, const struct message *state);
    void (*inside)(const struct door_effect *effect);
};

extern struct doorway doorway;

/* As checkin starts: with what was kept; nobody listens yet, tallyd has said nothing, all is dark.
 */
void doorway_start(void);
/* It is killed: its lamps go out. Until it starts, nothing reaches it. */
void doorway_stop(void);
/* Something happened, now; and that was all, so this follows. */
void doorway_give(enum door_event_kind kind, struct door_event *event);
void doorway_tick(void);
int64_t doorway_wake_ms(void);
/* The wire of this role, or -1. */
int doorway_wire(const char *role, bool button);
/* The line of this role, by bit, or 0; that of a wire. */
uint32_t doorway_line(const char *role);
uint32_t doorway_bit(int wire);
/* These give what happened; a tick must follow. */
void doorway_contact(int wire, bool closed);
void doorway_lines(uint32_t there);
