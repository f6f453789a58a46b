/* See arrival.h. It knows rooms and counts, never who. It must never say that somebody was told or
 * seen who was not. */
#include "core/door/arrival.h"
#include <assert.h>
#include <string.h>

enum { PACK_ROOMS = 4, PACK_SUM = 12 };

static const uint8_t pack_mark[PACK_ROOMS] = {'r', 'o', 'o', 2};

void arrival_init(struct arrival *arrival, int room_n, int ack_minutes, int arrival_hours)
{
    assert(room_n >= 0 && room_n <= ROOMS_MAX && ack_minutes >= 1 && arrival_hours >= 1);
    memset(arrival, 0, sizeof *arrival);
    arrival->room_n = room_n;
    arrival->ack_ms = (int64_t)ack_minutes * 60 * 1000;
    arrival->hours_ms = (int64_t)arrival_hours * 60 * 60 * 1000;
}

static struct arrival_room *room_of(struct arrival *arrival, int room)
{
    assert(room >= 0 && room < arrival->room_n);
    return &arrival->room[room];
}

/* Whoever was told before keeps their minutes. */
static void tell(struct arrival_room *room, int64_t at_ms, int64_t limit_ms)
{
    int64_t due_ms = at_ms + limit_ms;

    if (room->state != ROOM_TOLD || due_ms > room->due_ms)
        room->due_ms = due_ms;
    room->state = ROOM_TOLD;
    room->rung_ms = at_ms;
    room->rung = true;
    room->unheard = false;
}

static void merge(struct arrival_room *room)
{
    if (room->merged < UINT8_MAX)
        room->merged++;
}

static void add_one(struct arrival_room *room)
{
    if (room->waiting < ARRIVAL_WAITING_MAX)
        room->waiting++;
    else
        merge(room);
}

/* How long the room stays as it is. */
static int64_t limit_ms(const struct arrival *arrival, const struct arrival_room *room)
{
    switch (room->state) {
    case ROOM_TOLD:
        return room->company ? ARRIVAL_COMPANY_MS : arrival->ack_ms;
    case ROOM_SEEN:
        return ARRIVAL_SEEN_MS;
    default:
        return arrival->hours_ms;
    }
}

static void unanswered(struct arrival *arrival, struct arrival_room *room, int64_t at_ms)
{
    room->state = ROOM_UNANSWERED;
    room->unheard = false;
    room->due_ms = at_ms + arrival->hours_ms;
}

bool arrival_arrive(struct arrival *arrival, int room, int64_t at_ms)
{
    struct arrival_room *r = room_of(arrival, room);
    bool more = r->state != ROOM_UNANSWERED;

    r->pressed = true;
    r->pressed_ms = at_ms;
    r->before = r->state;
    if (more)
        add_one(r);
    else
        merge(r);
    tell(r, at_ms, arrival->ack_ms);
    return more;
}

bool arrival_door(struct arrival *arrival, int room, int64_t at_ms)
{
    struct arrival_room *r = room_of(arrival, room);
    bool same = r->pressed && at_ms - r->pressed_ms < ARRIVAL_SAME_MS;

    if (!same || r->state == ROOM_IDLE || r->state == ROOM_UNANSWERED)
        return arrival_arrive(arrival, room, at_ms);
    r->pressed_ms = at_ms; /* a row of presses is one person, however long it is */
    merge(r);
    r->before = ROOM_TOLD;
    if (r->state == ROOM_SEEN || r->unheard) /* or this one would read what is true of another */
        tell(r, at_ms, arrival->ack_ms);
    return false;
}

/* What those who waited before had been told is true again. */
static void go_back(struct arrival *arrival, struct arrival_room *room, int64_t at_ms)
{
    if (room->state == ROOM_TOLD && room->before == ROOM_UNANSWERED)
        unanswered(arrival, room, at_ms);
    if (room->state == ROOM_TOLD && room->before == ROOM_SEEN) {
        room->state = ROOM_SEEN;
        room->due_ms = at_ms + ARRIVAL_SEEN_MS;
    }
    room->before = ROOM_TOLD;
}

void arrival_leave(struct arrival *arrival, int room, int64_t at_ms)
{
    struct arrival_room *r = room_of(arrival, room);

    if (r->waiting > 1)
        r->waiting--;
    else if (r->merged)
        r->merged--;
    else if (!r->company) { /* a caller for company is no visitor any more, but still waits */
        arrival_clear(arrival, room);
        return;
    }
    go_back(arrival, r, at_ms);
}

void arrival_company(struct arrival *arrival, int room, int64_t at_ms)
{
    struct arrival_room *r = room_of(arrival, room);

    if (r->waiting == 0)
        add_one(r);
    else
        merge(r);
    r->company = true;
    r->before = ROOM_TOLD;
    tell(r, at_ms, ARRIVAL_COMPANY_MS);
}

void arrival_unheard(struct arrival *arrival, int room, int64_t at_ms)
{
    struct arrival_room *r = room_of(arrival, room);

    r->rung_ms = at_ms;
    if (r->state == ROOM_TOLD && r->before == ROOM_TOLD)
        r->unheard = true; /* the others were told, and have their minutes */
    else if (r->state == ROOM_TOLD)
        unanswered(arrival, r, at_ms);
}

void arrival_seen(struct arrival *arrival, int room, int64_t at_ms)
{
    struct arrival_room *r = room_of(arrival, room);
    bool others = r->waiting > 1 || r->merged;

    if (r->state == ROOM_IDLE || (others && at_ms - r->rung_ms < ARRIVAL_LOOK_MS))
        return;
    r->state = ROOM_SEEN;
    r->company = r->unheard = false;
    r->due_ms = at_ms + ARRIVAL_SEEN_MS;
}

void arrival_clear(struct arrival *arrival, int room)
{
    memset(room_of(arrival, room), 0, sizeof arrival->room[0]);
}

static int64_t room_due_ms(const struct arrival_room *room)
{
    return room->state == ROOM_IDLE ? INT64_MAX : room->due_ms;
}

void arrival_tick(struct arrival *arrival, int64_t at_ms)
{
    for (int i = 0; i < arrival->room_n; i++) {
        struct arrival_room *room = &arrival->room[i];
        if (room->state == ROOM_TOLD && at_ms >= room->due_ms)
            unanswered(arrival, room, room->due_ms);
        if (at_ms >= room_due_ms(room))
            arrival_clear(arrival, i);
    }
}

int64_t arrival_wake_ms(const struct arrival *arrival)
{
    int64_t wake = INT64_MAX;

    for (int i = 0; i < arrival->room_n; i++) {
        int64_t due = room_due_ms(&arrival->room[i]);
        if (due < wake)
            wake = due;
    }
    return wake;
}

bool arrival_rung(const struct arrival *arrival, unsigned rooms)
{
    for (int i = 0; i < arrival->room_n; i++)
        if (rooms & 1u << i && arrival->room[i].rung)
            return true;
    return false;
}

void arrival_lit(struct arrival *arrival)
{
    for (int i = 0; i < arrival->room_n; i++)
        arrival->room[i].rung = false;
}

enum lamp_pattern arrival_room_lamp(const struct arrival *arrival, unsigned rooms)
{
    int waiting = 0;
    bool company = false;

    for (int i = 0; i < arrival->room_n; i++)
        if (rooms & 1u << i) {
            waiting += arrival->room[i].waiting;
            company = company || arrival->room[i].company;
        }
    if (company)
        return LAMP_FAST;
    return waiting == 0 ? LAMP_OFF : waiting == 1 ? LAMP_STEADY : LAMP_SLOW;
}

enum lamp_pattern arrival_bezel_lamp(const struct arrival *arrival, unsigned rooms)
{
    int n[ROOM_STATE_COUNT] = {0};

    for (int i = 0; i < arrival->room_n; i++)
        if (rooms & 1u << i)
            n[arrival->room[i].unheard ? ROOM_UNANSWERED : arrival->room[i].state]++;
    if (n[ROOM_TOLD])
        return LAMP_SLOW;
    if (n[ROOM_UNANSWERED])
        return LAMP_BLINKS;
    return n[ROOM_SEEN] ? LAMP_STEADY : LAMP_OFF;
}

/* FNV-1a: finds a torn or foreign file; no secret depends on it. */
static void pack_sum(const uint8_t packed[ARRIVAL_PACKED], uint8_t sum[4])
{
    uint32_t hash = 2166136261u;

    for (int i = 0; i < PACK_SUM; i++)
        hash = (hash ^ packed[i]) * 16777619u;
    for (int i = 0; i < 4; i++)
        sum[i] = (uint8_t)(hash >> 8 * i);
}

void arrival_pack(const struct arrival *arrival, uint8_t packed[ARRIVAL_PACKED])
{
    memset(packed, 0, ARRIVAL_PACKED);
    memcpy(packed, pack_mark, sizeof pack_mark);
    for (int i = 0; i < arrival->room_n; i++) {
        const struct arrival_room *room = &arrival->room[i];
        packed[PACK_ROOMS + i] =
            (uint8_t)(room->state | room->company << 2 | room->unheard << 3 | room->waiting << 4);
    }
    pack_sum(packed, packed + PACK_SUM);
}

bool arrival_unpack(struct arrival *arrival, const uint8_t packed[ARRIVAL_PACKED], int64_t at_ms)
{
    uint8_t sum[4];

    pack_sum(packed, sum);
    if (memcmp(packed, pack_mark, sizeof pack_mark) != 0 ||
        memcmp(packed + PACK_SUM, sum, sizeof sum) != 0)
        return false;
    for (int i = 0; i < arrival->room_n; i++) {
        struct arrival_room *room = &arrival->room[i];
        arrival_clear(arrival, i);
        room->state = packed[PACK_ROOMS + i] & 3;
        room->company = packed[PACK_ROOMS + i] & 4;
        room->unheard = packed[PACK_ROOMS + i] & 8;
        room->waiting = packed[PACK_ROOMS + i] >> 4;
        room->merged = 1; /* how many were taken for one is not kept */
        room->rung_ms = at_ms;
        room->due_ms = at_ms + limit_ms(arrival, room);
        if (room->state == ROOM_IDLE || room->waiting == 0)
            arrival_clear(arrival, i);
    }
    return true;
}
