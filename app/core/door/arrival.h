/* The rooms: who waits, who has been told, who has seen it. Pure; it is told the time.
 *
 * The rules (overlays/README.md has the card for the button):
 * - The door button is for the first room.
 * - Door presses less than ARRIVAL_SAME_MS apart are one person, and so is a press that soon after
 *   a check-in on the screen. A later press is another person: two wait.
 * - After no answer, an arrival is the same person again: the room is told again, and the count
 *   stays.
 * - Seen stays for ARRIVAL_SEEN_MS, or until the seen button is held. By then somebody has come
 *   out; a lamp that stayed would tell the next visitor that they were seen.
 * - Somebody who waits unseen is never forgotten, however long it takes.
 * - A call for company is unanswered after ARRIVAL_COMPANY_MS, not after ack_minutes. */
#pragma once

#include "core/content/site.h"
#include "core/door/lamp.h"
#include "core/wire/message.h"

enum {
    ARRIVAL_SAME_MS = 30 * 1000,
    ARRIVAL_SEEN_MS = 10 * 60 * 1000,
    ARRIVAL_COMPANY_MS = 60 * 1000,
    ARRIVAL_WAITING_MAX = 31, /* more people count as this many */
    ARRIVAL_PACKED = 16
};

struct arrival_room {
    uint8_t state;   /* enum room_state */
    uint8_t waiting; /* people; 0 if and only if state is ROOM_IDLE */
    bool company;    /* somebody asked for company, and nobody has seen it */
    int64_t since_ms;
};

struct arrival {
    int room_n;
    int64_t ack_ms;
    bool pressed;    /* an arrival at the first room is recent: door_ms counts */
    int64_t door_ms; /* the last door press or check-in there */
    struct arrival_room room[ROOMS_MAX];
};

/* 0 rooms: a lounge without check-in; then nothing below may name a room. */
void arrival_init(struct arrival *arrival, int room_n, int ack_minutes);

/* True: one more person waits, who may be counted. False: the same person again. */
bool arrival_door(struct arrival *arrival, int64_t at_ms);
bool arrival_arrive(struct arrival *arrival, int room, int64_t at_ms);
void arrival_leave(struct arrival *arrival, int room);
void arrival_company(struct arrival *arrival, int room, int64_t at_ms);
/* No lamp can light for the arrival that was just made: it is unanswered at once, not told. */
void arrival_unheard(struct arrival *arrival, int room);
/* The seen button of a room was pressed; it was held. */
void arrival_seen(struct arrival *arrival, int room, int64_t at_ms);
void arrival_clear(struct arrival *arrival, int room);
void arrival_tick(struct arrival *arrival, int64_t at_ms);
int64_t arrival_wake_ms(const struct arrival *arrival); /* INT64_MAX: never */

/* One lamp for the rooms whose bit is set: usually one. */
enum lamp_pattern arrival_room_lamp(const struct arrival *arrival, unsigned rooms);
/* The lamp by the door. Told comes before no answer, and no answer before seen: it must never say
 * more than is true for the person who pressed last. */
enum lamp_pattern arrival_bezel_lamp(const struct arrival *arrival);

/* States and counts, without times: after a restart the minutes begin again. */
void arrival_pack(const struct arrival *arrival, uint8_t packed[ARRIVAL_PACKED]);
/* False: the bytes are damaged or of another kind, and nothing is changed. Rooms that the site no
 * longer has are left out. */
bool arrival_unpack(struct arrival *arrival, const uint8_t packed[ARRIVAL_PACKED], int64_t at_ms);
