/* See arrival.h. It knows rooms and counts, never who. It must never say that somebody was told or
 * seen who was not. */
#include "core/door/arrival.h"
#include <assert.h>
#include <string.h>

enum { PACK_ROOMS = 4, PACK_SUM = 12 };

static const uint8_t pack_mark[PACK_ROOMS] = {'r', 'o', 'o', 1};

void arrival_init(struct arrival *arrival, int room_n, int ack_minutes)
{
    assert(room_n >= 0 && room_n <= ROOMS_MAX && ack_minutes >= 1);
    memset(arrival, 0, sizeof *arrival);
    arrival->room_n = room_n;
    arrival->ack_ms = (int64_t)ack_minutes * 60 * 1000;
}

static struct arrival_room *room_of(struct arrival *arrival, int room)
{
    assert(room >= 0 && room < arrival->room_n);
    return &arrival->room[room];
}

static void tell(struct arrival_room *room, int64_t at_ms)
{
    room->state = ROOM_TOLD;
    room->since_ms = at_ms;
}

static void add_one(struct arrival_room *room)
{
    if (room->waiting < ARRIVAL_WAITING_MAX)
        room->waiting++;
}

bool arrival_arrive(struct arrival *arrival, int room, int64_t at_ms)
{
    struct arrival_room *r = room_of(arrival, room);
    bool more = r->state != ROOM_UNANSWERED;

    if (room == 0) {
        arrival->pressed = true;
        arrival->door_ms = at_ms;
    }
    if (more)
        add_one(r);
    tell(r, at_ms);
    return more;
}

bool arrival_door(struct arrival *arrival, int64_t at_ms)
{
    const struct arrival_room *first = room_of(arrival, 0);
    bool same = arrival->pressed && at_ms - arrival->door_ms < ARRIVAL_SAME_MS;

    if (!same || first->state == ROOM_IDLE || first->state == ROOM_UNANSWERED)
        return arrival_arrive(arrival, 0, at_ms);
    arrival->door_ms = at_ms; /* a row of presses is one person, however long it is */
    return false;
}

void arrival_leave(struct arrival *arrival, int room)
{
    struct arrival_room *r = room_of(arrival, room);

    if (r->waiting > 1)
        r->waiting--;
    else if (!r->company) /* a caller for company is no visitor any more, but still waits */
        arrival_clear(arrival, room);
}

void arrival_company(struct arrival *arrival, int room, int64_t at_ms)
{
    struct arrival_room *r = room_of(arrival, room);

    if (r->waiting == 0)
        add_one(r);
    r->company = true;
    tell(r, at_ms);
}

void arrival_unheard(struct arrival *arrival, int room)
{
    struct arrival_room *r = room_of(arrival, room);

    if (r->state == ROOM_TOLD)
        r->state = ROOM_UNANSWERED;
}

void arrival_seen(struct arrival *arrival, int room, int64_t at_ms)
{
    struct arrival_room *r = room_of(arrival, room);

    if (r->state == ROOM_IDLE)
        return;
    r->state = ROOM_SEEN;
    r->company = false;
    r->since_ms = at_ms;
}

void arrival_clear(struct arrival *arrival, int room)
{
    memset(room_of(arrival, room), 0, sizeof arrival->room[0]);
}

/* When the room next changes by itself. */
static int64_t room_due_ms(const struct arrival *arrival, const struct arrival_room *room)
{
    switch (room->state) {
    case ROOM_TOLD:
        return room->since_ms + (room->company ? ARRIVAL_COMPANY_MS : arrival->ack_ms);
    case ROOM_SEEN:
        return room->since_ms + ARRIVAL_SEEN_MS;
    default:
        return INT64_MAX;
    }
}

void arrival_tick(struct arrival *arrival, int64_t at_ms)
{
    for (int i = 0; i < arrival->room_n; i++) {
        struct arrival_room *room = &arrival->room[i];
        if (at_ms < room_due_ms(arrival, room))
            continue;
        if (room->state == ROOM_TOLD)
            room->state = ROOM_UNANSWERED;
        else
            arrival_clear(arrival, i);
    }
}

int64_t arrival_wake_ms(const struct arrival *arrival)
{
    int64_t wake = INT64_MAX;

    for (int i = 0; i < arrival->room_n; i++) {
        int64_t due = room_due_ms(arrival, &arrival->room[i]);
        if (due < wake)
            wake = due;
    }
    return wake;
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

enum lamp_pattern arrival_bezel_lamp(const struct arrival *arrival)
{
    int n[ROOM_STATE_COUNT] = {0};

    for (int i = 0; i < arrival->room_n; i++)
        n[arrival->room[i].state]++;
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
            (uint8_t)(room->state | (room->company ? 4 : 0) | room->waiting << 3);
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
        memset(room, 0, sizeof *room);
        room->state = packed[PACK_ROOMS + i] & 3;
        room->company = packed[PACK_ROOMS + i] & 4;
        room->waiting = packed[PACK_ROOMS + i] >> 3;
        room->since_ms = at_ms;
        if ((room->state == ROOM_IDLE) != (room->waiting == 0))
            memset(room, 0, sizeof *room);
    }
    return true;
}
