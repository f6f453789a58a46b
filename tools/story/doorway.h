/* Check-in with a world around it: lines and contacts, lamps that somebody looks at, two kiosks,
 * the bytes that are kept. What follows is noted for the story, in its words. A story fails if
 * something is lit or told before it is kept, or a light is not what its lamp should say. */
#ifndef DOORWAY_H
#define DOORWAY_H

#include "core/door/door.h"

enum { DOORWAY_KIOSKS = 2 };

/* Lines by bit are in the order of the site's, which outlives a restart. */
struct doorway {
    struct site site;
    struct door door;
    uint32_t there, closed, lit, watched;
    uint8_t shows[LINES_MAX]; /* enum lamp_pattern, by wire, to somebody who looks */
    uint8_t kept[ARRIVAL_PACKED];
    bool listens[DOORWAY_KIOSKS];
    uint16_t owed[DOORWAY_KIOSKS]; /* states, by bit */
};

/* As checkin starts: with what was kept; nobody listens yet, tallyd has said nothing, all is dark.
 */
void doorway_start(struct doorway *doorway);
/* Something happened, now; and that was all, so this follows. */
void doorway_give(struct doorway *doorway, enum door_event_kind kind, struct door_event *event);
void doorway_tick(struct doorway *doorway);
/* The wire of this role, or -1. */
int doorway_wire(const struct doorway *doorway, const char *role, bool button);
/* The line of this role, by bit, or 0; that of a wire. */
uint32_t doorway_line(const struct doorway *doorway, const char *role);
uint32_t doorway_bit(const struct doorway *doorway, int wire);
/* These give what happened; a tick must follow. */
void doorway_contact(struct doorway *doorway, int wire, bool closed);
void doorway_lines(struct doorway *doorway, uint32_t there);

#endif
