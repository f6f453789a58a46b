/* See wires.h. */
#include "core/door/wires.h"
#include "core/content/role.h"
#include <string.h>

/* The rooms that a shared button or lamp by the door is for: the one for whoever knows none; and
 * the lamp for all that have none of their own. */
static unsigned shared(const struct site *site, bool lamp)
{
    unsigned rooms = site->room_n ? 1u << (site->unsure_room - 1) : 0;

    for (int r = 0; lamp && r < site->room_n; r++)
        if (!site->room[r].bezel[0])
            rooms |= 1u << r;
    return rooms;
}

static struct wires_use use_of(const struct site *site, const struct wire *wire)
{
    enum role role = role_of(wire->role);
    bool lamp = wire->output;
    struct wires_use use = {.key = !lamp && role == ROLE_KEY_SWITCH};

    for (int r = 0; r < site->room_n; r++) {
        const struct room *room = &site->room[r];
        bool waits = !strcmp(wire->role, lamp ? room->lamp : room->seen);
        bool door = !strcmp(wire->role, lamp ? room->bezel : room->door);
        *(lamp ? &use.lamp : &use.seen) |= (uint8_t)(waits << r);
        *(lamp ? &use.bezel : &use.door) |= (uint8_t)(door << r);
    }
    if (lamp && role == ROLE_BEZEL_LAMP && !use.bezel)
        use.bezel = (uint8_t)shared(site, true);
    if (!lamp && role == ROLE_DOOR && !use.door)
        use.door = (uint8_t)shared(site, false);
    return use;
}

/* Other roles are somebody else's lines. */
void wires_init(struct wires *wires, const struct site *site)
{
    memset(wires, 0, sizeof *wires);
    for (int i = 0; i < site->wire_n; i++) {
        struct wires_use use = use_of(site, &site->wire[i]);
        if (!use.door && !use.bezel && !use.key && !use.lamp && !use.seen)
            continue;
        wires->gesture[wires->n].stays = use.key;
        wires->wire[wires->n] = site->wire[i];
        wires->use[wires->n++] = use;
    }
}

void wires_start(struct wires *wires, int wire, bool closed, int64_t at_ms)
{
    gesture_init(&wires->gesture[wire], wires->use[wire].key, closed, at_ms);
}

void wires_found(struct wires *wires, uint32_t there, int64_t at_ms)
{
    uint32_t gone = wires->there & ~there;

    wires->there = there;
    for (int w = 0; w < wires->n; w++)
        if (gone & 1u << w)
            wires_start(wires, w, false, at_ms);
}

bool wires_button(const struct wires *wires, int wire)
{
    return wire >= 0 && wire < wires->n && !wires->wire[wire].output;
}

unsigned wires_lamps(const struct wires *wires)
{
    unsigned rooms = 0;

    for (int w = 0; w < wires->n; w++)
        if (wires->there & 1u << w)
            rooms |= wires->use[w].lamp;
    return rooms;
}

/* When it counts no longer. */
static int64_t key_until_ms(const struct wires *wires, int w)
{
    const struct gesture *gesture = &wires->gesture[w];
    return wires->use[w].key && gesture->down ? gesture->down_ms + WIRES_KEY_MS : INT64_MIN;
}

bool wires_key(const struct wires *wires, int64_t at_ms)
{
    for (int w = 0; w < wires->n; w++)
        if (at_ms < key_until_ms(wires, w))
            return true;
    return false;
}

bool wires_light(struct wires *wires, int wire, enum lamp_pattern pattern, bool again,
                 int64_t at_ms)
{
    if (again && pattern == wires->lamp[wire].pattern)
        lamp_again(&wires->lamp[wire], at_ms);
    lamp_set(&wires->lamp[wire], pattern, at_ms);
    if (lamp_on(&wires->lamp[wire], at_ms) == !!(wires->lit & 1u << wire))
        return false;
    wires->lit ^= 1u << wire;
    return true;
}

int64_t wires_wake_ms(const struct wires *wires, int64_t at_ms)
{
    int64_t wake_ms = INT64_MAX;

    for (int w = 0; w < wires->n; w++) {
        int64_t own_ms = wires->wire[w].output ? lamp_wake_ms(&wires->lamp[w], at_ms)
                                               : gesture_wake_ms(&wires->gesture[w]);
        int64_t key_ms = key_until_ms(wires, w);
        if (key_ms > at_ms && key_ms < own_ms)
            own_ms = key_ms;
        wake_ms = own_ms < wake_ms ? own_ms : wake_ms;
    }
    return wake_ms;
}
