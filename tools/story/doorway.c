/* See doorway.h. */
#include "tools/story/doorway.h"
#include "tools/story/story.h"

#include <string.h>

static const char *role_of(const struct doorway *doorway, int wire)
{
    return doorway->door.wires.wire[wire].role;
}

uint32_t doorway_line(const struct doorway *doorway, const char *role)
{
    for (int i = 0; i < doorway->site.wire_n; i++)
        if (!strcmp(doorway->site.wire[i].role, role))
            return 1u << i;
    return 0;
}

uint32_t doorway_bit(const struct doorway *doorway, int wire)
{
    return doorway_line(doorway, role_of(doorway, wire));
}

int doorway_wire(const struct doorway *doorway, const char *role, bool button)
{
    const struct wires *wires = &doorway->door.wires;
    for (int w = 0; w < wires->n; w++)
        if (!strcmp(wires->wire[w].role, role) && wires_button(wires, w) == button)
            return w;
    return -1;
}

/* --- what follows --------------------------------------------------------------------------- */

static void note_light(struct doorway *doorway, int wire, bool on)
{
    uint32_t bit = doorway_bit(doorway, wire);
    doorway->lit = on ? doorway->lit | bit : doorway->lit & ~bit;
    if (bit & doorway->watched & doorway->there)
        story_note("light %s %s", role_of(doorway, wire), on ? "on" : "off");
}

static void note_trouble(const struct doorway *doorway, int wire, int trouble)
{
    if (trouble == TROUBLE_NONE)
        story_note("quiet %s", role_of(doorway, wire));
    else
        story_note("trouble %s %s", role_of(doorway, wire),
                   trouble == TROUBLE_STORM ? "storm" : "stuck");
}

static void owe(struct doorway *doorway, int who, uint16_t states)
{
    for (int k = 0; k < DOORWAY_KIOSKS; k++)
        if (who == k || who == DOOR_ALL)
            doorway->owed[k] |= states;
}

static void note(struct doorway *doorway, const struct door_effect *effect)
{
    switch ((enum door_effect_kind)effect->kind) {
    case DOOR_COUNT:
        story_note("count check-in");
        break;
    case DOOR_TROUBLE:
        note_trouble(doorway, effect->wire, effect->trouble);
        break;
    case DOOR_KEY:
        story_note("key %s", effect->on ? "on" : "off");
        break;
    case DOOR_KEEP:
        memcpy(doorway->kept, effect->kept, ARRIVAL_PACKED);
        story_note("keep");
        break;
    case DOOR_LIGHT:
        note_light(doorway, effect->wire, effect->on);
        break;
    case DOOR_TELL:
        owe(doorway, effect->who, effect->states);
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

void doorway_give(struct doorway *doorway, enum door_event_kind kind, struct door_event *event)
{
    static struct door_effects effects;
    event->kind = (uint8_t)kind;
    event->at_ms = story_now_ms();
    door_step(&doorway->door, event, &effects);
    check_order(&effects);
    for (int i = 0; i < effects.n; i++)
        note(doorway, &effects.list[i]);
}

static void look_at_lamp(struct doorway *doorway, int wire)
{
    const struct lamp *lamp = &doorway->door.wires.lamp[wire];
    uint32_t bit = doorway_bit(doorway, wire);
    uint8_t shows = bit & doorway->there ? lamp->pattern : LAMP_OFF;
    if (lamp_on(lamp, story_now_ms()) != !!(bit & doorway->lit))
        story_fail("the light of %s is not what its lamp should say", role_of(doorway, wire));
    if (shows != doorway->shows[wire])
        story_note("lamp %s %s", role_of(doorway, wire), lamp_patterns[shows].name);
    doorway->shows[wire] = shows;
}

static void hear(const struct doorway *doorway, int kiosk)
{
    static const char *const STATES[] = {"idle", "told", "seen", "unanswered"};
    const char *who = kiosk ? "other " : "";
    struct message state[DOOR_STATES];
    door_says(&doorway->door, state);
    if (doorway->owed[kiosk] & 1)
        story_note("tell %slines %s%s", who, state[0].u.lines.ready ? "ready" : "lost",
                   state[0].u.lines.key ? " key" : "");
    for (int r = 0; r < doorway->site.room_n; r++)
        if (doorway->owed[kiosk] >> (1 + r) & 1)
            story_note("tell %sroom %d %s%s", who, r, STATES[state[1 + r].u.room.state],
                       state[1 + r].u.room.company ? " company" : "");
}

void doorway_tick(struct doorway *doorway)
{
    struct door_event event = {0};
    doorway_give(doorway, DOOR_TICK, &event);
    for (int w = 0; w < doorway->door.wires.n; w++)
        if (!wires_button(&doorway->door.wires, w))
            look_at_lamp(doorway, w);
    for (int k = 0; k < DOORWAY_KIOSKS; k++) {
        if (doorway->listens[k])
            hear(doorway, k);
        doorway->owed[k] = 0;
    }
}

/* --- lines ---------------------------------------------------------------------------------- */

static void edge(struct doorway *doorway, int wire, bool start)
{
    uint32_t bit = doorway_bit(doorway, wire);
    struct door_event event = {0};
    event.u.edge = (struct door_edge){wire, bit & doorway->closed, start, story_now_ms()};
    if (bit & doorway->there)
        doorway_give(doorway, DOOR_EDGE, &event);
}

void doorway_contact(struct doorway *doorway, int wire, bool closed)
{
    uint32_t bit = doorway_bit(doorway, wire);
    doorway->closed = closed ? doorway->closed | bit : doorway->closed & ~bit;
    edge(doorway, wire, false);
}

void doorway_lines(struct doorway *doorway, uint32_t there)
{
    struct door_event event = {0};
    uint32_t before = doorway->there;
    doorway->there = there;
    for (int w = 0; w < doorway->door.wires.n; w++) {
        uint32_t bit = doorway_bit(doorway, w);
        if (bit & there & ~before && wires_button(&doorway->door.wires, w))
            edge(doorway, w, true);
        event.u.there |= bit & there ? 1u << w : 0;
    }
    doorway_give(doorway, DOOR_LINES, &event);
}

void doorway_start(struct doorway *doorway)
{
    struct door_event event = {0};
    uint32_t there = doorway->there;
    doorway->lit = doorway->there = 0;
    memset(doorway->shows, LAMP_OFF, sizeof doorway->shows);
    memset(doorway->listens, false, sizeof doorway->listens);
    door_init(&doorway->door, &doorway->site);
    memcpy(event.u.kept, doorway->kept, ARRIVAL_PACKED);
    doorway_give(doorway, DOOR_START, &event);
    doorway_lines(doorway, there);
    doorway_tick(doorway);
}
