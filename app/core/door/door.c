/* See door.h. It must never say that somebody was told, seen or answered who was not. It knows no
 * names, and of an arrival nothing is logged. */
#include "core/door/door.h"
#include <assert.h>
#include <string.h>

void door_init(struct door *door, const struct site *site)
{
    memset(door, 0, sizeof *door);
    door->site = site;
    arrival_init(&door->arrival, site->room_n, site->ack_minutes, site->arrival_hours);
    wires_init(&door->wires, site);
}

/* States, by bit. */
enum { LINES = 1, ROOM = 2, ANSWER = ROOM << ROOMS_MAX };

static void add(struct door_effects *out, struct door_effect effect)
{
    assert(out->n < DOOR_EFFECTS_MAX);
    out->list[out->n++] = effect;
}

static void owe(struct door *door, int who, int states)
{
    door->owed[who - DOOR_ALL] |= (uint32_t)states;
}

/* --- buttons -------------------------------------------------------------------------------- */

/* Outside the room's hours. Its lamp is lit all the same: somebody may have stayed. */
static bool away(const struct door *door, int room)
{
    const struct site *site = door->site;
    return hours_judge(&site->room[room].hours, &site->off, &door->local) == HOURS_CLOSED;
}

static void door_press(struct door *door, int room, struct door_effects *out)
{
    bool more = arrival_door(&door->arrival, room, door->now_ms);

    /* Nobody is told, or nobody is there: the lamp by the door says so, if it is there. */
    if (!(wires_lamps(&door->wires) & 1u << room) || away(door, room))
        arrival_unheard(&door->arrival, room, door->now_ms);
    if (more && door->terms.mode != MODE_OFF && door->terms.count_door)
        add(out, (struct door_effect){.kind = DOOR_COUNT});
}

static void seen_button(struct door *door, unsigned rooms, bool held)
{
    for (int r = 0; r < door->site->room_n; r++)
        if (rooms & 1u << r) {
            if (held)
                arrival_clear(&door->arrival, r);
            else
                arrival_seen(&door->arrival, r, door->now_ms);
        }
}

static void button_act(struct door *door, int wire, int told, struct door_effects *out)
{
    const struct wires_use *use = &door->wires.use[wire];

    for (int r = 0; told & GESTURE_PRESS && r < door->site->room_n; r++)
        if (use->door & 1u << r)
            door_press(door, r, out);
    if (told & (GESTURE_PRESS | GESTURE_HOLD))
        seen_button(door, use->seen, told & GESTURE_HOLD);
    if (told & (GESTURE_TROUBLE | GESTURE_QUIET))
        add(out, (struct door_effect){.kind = DOOR_TROUBLE,
                                      .wire = wire,
                                      .trouble = door->wires.gesture[wire].trouble});
}

static void edge(struct door *door, const struct door_edge *edge, struct door_effects *out)
{
    int64_t at_ms = edge->at_ms < door->now_ms ? edge->at_ms : door->now_ms;

    if (!wires_button(&door->wires, edge->wire))
        return;
    struct gesture *gesture = &door->wires.gesture[edge->wire];
    if (edge->start)
        wires_start(&door->wires, edge->wire, edge->closed, at_ms);
    else
        button_act(door, edge->wire, gesture_edge(gesture, edge->closed, at_ms), out);
    door->storm |= gesture->trouble == TROUBLE_STORM;
}

static void lines(struct door *door, uint32_t there)
{
    wires_found(&door->wires, there, door->now_ms);
    unsigned lamps = wires_lamps(&door->wires);
    if (lamps != door->lamps)
        owe(door, DOOR_ALL, LINES);
    door->lamps = lamps;
}

/* --- clients -------------------------------------------------------------------------------- */

static void hear(struct door *door, int who, const struct message *message,
                 struct door_effects *out)
{
    int room = message->u.room.room;
    bool rings = message->type == MESSAGE_ARRIVE || message->type == MESSAGE_COMPANY;
    bool press = message->type == MESSAGE_ARRIVE && message->u.room.door;

    if ((!rings && message->type != MESSAGE_LEAVE) || room >= door->site->room_n)
        return;
    if (rings && !press &&
        !(door->lamps >> room & 1)) { /* no lamp would light: the kiosk says so */
        owe(door, who, LINES);
        return;
    }
    owe(door, who, ANSWER << room);
    if (press)
        door_press(door, room, out);
    else if (message->type == MESSAGE_LEAVE)
        arrival_leave(&door->arrival, room, door->now_ms);
    else if (message->type == MESSAGE_COMPANY)
        arrival_company(&door->arrival, room, door->now_ms);
    else if (arrival_arrive(&door->arrival, room, door->now_ms) && message->u.room.agreed)
        add(out, (struct door_effect){.kind = DOOR_COUNT});
}

static void client(struct door *door, const struct door_event *event, struct door_effects *out)
{
    if (event->who < 0 || event->who >= DOOR_CLIENTS_MAX)
        return;
    if (event->kind == DOOR_CAME)
        owe(door, event->who, (ROOM << door->site->room_n) - 1);
    else
        hear(door, event->who, &event->u.message, out);
}

void door_says(const struct door *door, struct message state[DOOR_STATES])
{
    state[0] = message_make(MESSAGE_LINES, SENDER_NONE);
    state[0].u.lines.lost = (uint8_t)(((1u << door->site->room_n) - 1) & ~door->lamps);
    state[0].u.lines.ready = door->site->room_n && !state[0].u.lines.lost;
    state[0].u.lines.key = door->key;
    for (int r = 0; r < door->site->room_n; r++) {
        struct message *room = &state[1 + r];
        *room = message_make(MESSAGE_ROOM, SENDER_NONE);
        room->u.room.room = (uint8_t)r;
        room->u.room.state = door->arrival.room[r].state;
        room->u.room.company = door->arrival.room[r].company;
        state[1 + ROOMS_MAX + r] = *room;
        state[1 + ROOMS_MAX + r].u.room.answer = 1;
    }
}

/* --- what follows --------------------------------------------------------------------------- */

static void key_write(struct door *door, struct door_effects *out)
{
    bool key = wires_key(&door->wires, door->now_ms);

    if (door->key_told && key == door->key)
        return;
    door->key = key;
    door->key_told = true;
    add(out, (struct door_effect){.kind = DOOR_KEY, .on = key});
    owe(door, DOOR_ALL, LINES);
}

/* Rooms that are not as the clients know them. */
static int rooms_changed(const struct door *door)
{
    struct arrival before = {.room_n = door->site->room_n};
    int changed = 0;

    arrival_unpack(&before, door->kept, 0);
    for (int r = 0; r < door->site->room_n; r++)
        if (before.room[r].state != door->arrival.room[r].state ||
            before.room[r].company != door->arrival.room[r].company)
            changed |= ROOM << r;
    return changed;
}

static void keep(struct door *door, bool start, struct door_effects *out)
{
    struct door_effect keep = {.kind = DOOR_KEEP, .start = start};

    arrival_pack(&door->arrival, keep.kept);
    if (!start && !memcmp(keep.kept, door->kept, ARRIVAL_PACKED))
        return;
    if (!start)
        owe(door, DOOR_ALL, rooms_changed(door));
    memcpy(door->kept, keep.kept, ARRIVAL_PACKED);
    add(out, keep);
}

static void light(struct door *door, int wire, struct door_effects *out)
{
    const struct wires_use *use = &door->wires.use[wire];
    enum lamp_pattern pattern = use->bezel ? arrival_bezel_lamp(&door->arrival, use->bezel)
                                           : arrival_room_lamp(&door->arrival, use->lamp);

    bool again = !use->bezel && arrival_rung(&door->arrival, use->lamp);

    if (wires_light(&door->wires, wire, pattern, again, door->now_ms))
        add(out, (struct door_effect){
                     .kind = DOOR_LIGHT, .wire = wire, .on = door->wires.lit & 1u << wire});
}

static void tell(struct door *door, int who, struct door_effects *out)
{
    uint32_t *owed = &door->owed[who - DOOR_ALL];

    if (*owed)
        add(out, (struct door_effect){.kind = DOOR_TELL, .who = who, .states = *owed});
    *owed = 0;
}

/* Kept first, then lit, then told: or a restart would forget somebody who was told. */
static void settle(struct door *door, struct door_effects *out)
{
    key_write(door, out);
    keep(door, false, out);
    for (int w = 0; w < door->wires.n; w++)
        if (door->wires.wire[w].output)
            light(door, w, out);
    arrival_lit(&door->arrival);
    for (int who = DOOR_ALL; who < DOOR_CLIENTS_MAX; who++)
        tell(door, who, out);
    if (door->storm)
        add(out, (struct door_effect){.kind = DOOR_REST});
    door->storm = door->due = false;
}

/* --- a step --------------------------------------------------------------------------------- */

static void start(struct door *door, const uint8_t kept[ARRIVAL_PACKED], struct door_effects *out)
{
    arrival_init(&door->arrival, door->site->room_n, door->site->ack_minutes,
                 door->site->arrival_hours);
    arrival_unpack(&door->arrival, kept, door->now_ms);
    keep(door, true, out);
}

static void pass(struct door *door, struct door_effects *out)
{
    for (int w = 0; w < door->wires.n; w++)
        if (wires_button(&door->wires, w))
            button_act(door, w, gesture_tick(&door->wires.gesture[w], door->now_ms), out);
    arrival_tick(&door->arrival, door->now_ms);
}

/* An edge may be older than now, so it comes before the time that passed. What the others say
 * comes after it. */
void door_step(struct door *door, const struct door_event *event, struct door_effects *out)
{
    out->n = 0;
    door->due = true;
    if (event->at_ms > door->now_ms)
        door->now_ms = event->at_ms;
    if (event->kind != DOOR_START && event->kind != DOOR_EDGE && event->kind != DOOR_LINES)
        pass(door, out);
    switch ((enum door_event_kind)event->kind) {
    case DOOR_START:
        start(door, event->u.kept, out);
        break;
    case DOOR_EDGE:
        edge(door, &event->u.edge, out);
        break;
    case DOOR_LINES:
        lines(door, event->u.there);
        break;
    case DOOR_TERMS:
        door->terms = event->u.terms;
        break;
    case DOOR_LOCAL:
        door->local = event->u.local;
        break;
    case DOOR_CAME:
    case DOOR_HEARD:
        client(door, event, out);
        break;
    case DOOR_TICK:
        settle(door, out);
        break;
    }
}

int64_t door_wake_ms(const struct door *door)
{
    int64_t wires_ms = wires_wake_ms(&door->wires, door->now_ms);
    int64_t rooms_ms = door->due ? door->now_ms : arrival_wake_ms(&door->arrival);

    return wires_ms < rooms_ms ? wires_ms : rooms_ms;
}
