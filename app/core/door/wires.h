/* The wires of check-in: what each is for, how its button is pressed, how its lamp shines. They
 * know levels and light, and nobody who waits. */
#pragma once

#include "core/content/site.h"
#include "core/door/gesture.h"
#include "core/door/lamp.h"

enum { WIRES_KEY_MS = 60 * 60 * 1000 };

/* Rooms by bit. */
struct wires_use {
    bool key;
    uint8_t door, bezel, seen, lamp;
};

struct wires {
    int n;
    struct wire wire[LINES_MAX]; /* those of the site that are ours; counted from here on */
    struct wires_use use[LINES_MAX];
    struct gesture gesture[LINES_MAX];
    struct lamp lamp[LINES_MAX];
    uint32_t there, lit; /* by bit */
};

void wires_init(struct wires *wires, const struct site *site);
/* The line was found as it is: nobody has pressed it. */
void wires_start(struct wires *wires, int wire, bool closed, int64_t at_ms);
/* A button whose line has gone is not being held, and a key is not turned. */
void wires_found(struct wires *wires, uint32_t there, int64_t at_ms);
bool wires_button(const struct wires *wires, int wire); /* any number may be asked for */
unsigned wires_lamps(const struct wires *wires);        /* whose lamp is there, by bit */
/* The key is turned, and has not been for WIRES_KEY_MS: a forgotten one keeps nobody out. */
bool wires_key(const struct wires *wires, int64_t at_ms);
/* `again`: if the pattern stays, it is said once more. True: the light changes, to its bit in
 * `lit`.
 */
bool wires_light(struct wires *wires, int wire, enum lamp_pattern pattern, bool again,
                 int64_t at_ms);
int64_t wires_wake_ms(const struct wires *wires, int64_t at_ms); /* INT64_MAX: never */
