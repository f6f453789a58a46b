/* See doorway.h. */
#include "tools/story/doorway.h"
#include "tools/story/story.h"

#include <string.h>

struct doorway doorway;

static const char *role_of(int wire)
{
    return doorway.door.wires.wire[wire].role;
}

uint32_t doorway_line(const char *role)
{
    for (int i = 0; i < doorway.site.wire_n; i++)
        if (!strcmp(doorway.site.wire[i].role, role))
            return 1u << i;
    return 0;
}

uint32_t doorway_bit(int wire)
{
    return doorway_line(role_of(wire));
}

int doorway_wire(const char *role, bool button)
{
    const struct wires *wires = &doorway.door.wires;
    for (int w = 0; w < wires->n; w++)
        if (!strcmp(wires->wire[w].role, role) && wires_button(wires, w) == button)
            return w;
    return -1;
}

/* --- what follows --------------------------------------------------------------------------- */

static void note_light(int wire, bool on)
{
    uint32_t bit = doorway_bit(wire);
    doorway.lit = on ? doorway.lit | bit : doorway.lit & ~bit;
    if (bit & doorway.watched & doorway.there)
        story_note("light %s %s", role_of(wire), on ? "on" : "off");
}

static void note_trouble(int wire, int trouble)
{
    if (trouble == TROUBLE_NONE)
        story_note("quiet %s", role_of(wire));
    else
        story_note("trouble %s %s", role_of(wire), trouble == TROUBLE_STORM ? "storm" : "stuck");
}

static void owe(int who, uint32_t states)
{
    for (int k = 0; k < DOORWAY_KIOSKS; k++)
        if (who == k || who == DOOR_ALL)
            doorway.owed[k] |= states;
}

static void note(const struct door_effect *effect)
{
    switch ((enum door_effect_kind)effect->kind) {
    case DOOR_COUNT:
        doorway.inside(effect);
        break;
    case DOOR_TROUBLE:
        note_trouble(effect->wire, effect->trouble);
        break;
    case DOOR_KEY:
        story_note("key %s", effect->on ? "on" : "off");
        break;
    case DOOR_KEEP:
        memcpy(doorway.kept, effect->kept, ARRIVAL_PACKED);
        doorway.inside(effect);
        break;
    case DOOR_LIGHT:
        note_light(effect->wire, effect->on);
        break;
    case DOOR_TELL:
        owe(effect->who, effect->states);
        break;
    case DOOR_REST:
        story_note("rest");
        break;
    }
}

static void check_order(const struct door_effects *effects)
{
    static const uint8_t STAGE[] = {
        [DOOR_KEEP] = 1, [DOOR_LIGHT] = 2, [DOOR_TELL] = 3, [DOOR_REST] = 4};
    for (int i = 1; i < effects->n; i++)
        if (STAGE[effects->list[i].kind] < STAGE[effects->list[i - 1].kind])
            story_fail("it is not kept first, then lit, then told");
}

void doorway_give(enum door_event_kind kind, struct door_event *event)
{
    static struct door_effects effects;
    if (!doorway.runs)
        return;
    event->kind = (uint8_t)kind;
    event->at_ms = story_now_ms();
    door_step(&doorway.door, event, &effects);
    check_order(&effects);
    for (int i = 0; i < effects.n && doorway.runs; i++)
        note(&effects.list[i]);
}

static void look_at_lamp(int wire)
{
    const struct lamp *lamp = &doorway.door.wires.lamp[wire];
    uint32_t bit = doorway_bit(wire);
    uint8_t shows = bit & doorway.there ? lamp->pattern : LAMP_OFF;
    if (lamp_on(lamp, story_now_ms()) != !!(bit & doorway.lit))
        story_fail("the light of %s is not what its lamp should say", role_of(wire));
    if (shows != doorway.shows[wire])
        story_note("lamp %s %s", role_of(wire), lamp_patterns[shows].name);
    doorway.shows[wire] = shows;
}

static void hear(int kiosk)
{
    struct message state[DOOR_STATES];
    door_says(&doorway.door, state);
    for (int i = 0; i < DOOR_STATES; i++)
        if (doorway.runs && doorway.listens[kiosk] && doorway.owed[kiosk] >> i & 1)
            doorway.tells(kiosk, &state[i]);
    doorway.owed[kiosk] = 0;
}

void doorway_tick(void)
{
    struct door_event event = {0};
    doorway_give(DOOR_TICK, &event);
    for (int w = 0; doorway.runs && w < doorway.door.wires.n; w++)
        if (!wires_button(&doorway.door.wires, w))
            look_at_lamp(w);
    for (int k = 0; k < DOORWAY_KIOSKS; k++)
        hear(k);
}

int64_t doorway_wake_ms(void)
{
    return doorway.runs ? door_wake_ms(&doorway.door) : INT64_MAX;
}

/* --- lines ---------------------------------------------------------------------------------- */

static void edge(int wire, bool start)
{
    uint32_t bit = doorway_bit(wire);
    struct door_event event = {0};
    event.u.edge = (struct door_edge){wire, bit & doorway.closed, start, story_now_ms()};
    if (bit & doorway.there)
        doorway_give(DOOR_EDGE, &event);
}

void doorway_contact(int wire, bool closed)
{
    uint32_t bit = doorway_bit(wire);
    doorway.closed = closed ? doorway.closed | bit : doorway.closed & ~bit;
    edge(wire, false);
}

void doorway_lines(uint32_t there)
{
    struct door_event event = {0};
    uint32_t before = doorway.there;
    doorway.there = there;
    for (int w = 0; w < doorway.door.wires.n; w++) {
        uint32_t bit = doorway_bit(w);
        if (bit & there & ~before && wires_button(&doorway.door.wires, w))
            edge(w, true);
        event.u.there |= bit & there ? 1u << w : 0;
    }
    doorway_give(DOOR_LINES, &event);
}

void doorway_stop(void)
{
    doorway.runs = false;
    doorway.lit = 0;
    for (int w = 0; w < doorway.door.wires.n; w++) {
        if (doorway.shows[w] != LAMP_OFF)
            story_note("lamp %s off", role_of(w));
        doorway.shows[w] = LAMP_OFF;
    }
}

void doorway_start(void)
{
    struct door_event event = {0};
    uint32_t there = doorway.there;
    doorway.runs = true;
    doorway.lit = doorway.there = 0;
    memset(doorway.shows, LAMP_OFF, sizeof doorway.shows);
    memset(doorway.listens, false, sizeof doorway.listens);
    door_init(&doorway.door, &doorway.site);
    memcpy(event.u.kept, doorway.kept, ARRIVAL_PACKED);
    doorway_give(DOOR_START, &event);
    doorway_lines(there);
    doorway_tick();
}
