/* The rooms: who waits, who has been told, who has seen it. Pure; it is told the time.
 *
 * The rules (overlays/README.md has the card for the button):
 * - Whoever arrives is told: a touch on the screen, and a press unless it is still the last one's.
 *   The room's lamp changes, or goes dark for a moment, so that somebody who looks sees it.
 * - Presses of a door button less than ARRIVAL_SAME_MS apart are one person, and so is a press that
 *   soon after a check-in on the screen. A later press is another person: two wait.
 * - After no answer, an arrival counts as the same person again. It may be another: if it is taken
 *   back, the one before still waits.
 * - No answer is said once ack_minutes have passed for everybody who was told. Only the lamp by the
 *   door says it at once, to whoever pressed and reached nobody.
 * - Seen is for those who had been told ARRIVAL_LOOK_MS before: nobody answers a lamp that fast.
 * - Seen stays for ARRIVAL_SEEN_MS, or until the seen button is held. By then somebody has come
 *   out; a lamp that stayed would tell the next visitor that they were seen.
 * - Whoever is not answered is let go after arrival_hours: a lamp that nobody comes to is dark,
 *   and so is the one by the door.
 * - A call for company is unanswered after ARRIVAL_COMPANY_MS, unless somebody else still has
 *   minutes left. */
#pragma once

#include "core/content/site.h"
#include "core/door/lamp.h"
#include "core/wire/message.h"

enum {
    ARRIVAL_SAME_MS = 30 * 1000,
    ARRIVAL_LOOK_MS = 1000,
    ARRIVAL_SEEN_MS = 10 * 60 * 1000,
    ARRIVAL_COMPANY_MS = 60 * 1000,
    ARRIVAL_WAITING_MAX = 15, /* more people count as this many */
    ARRIVAL_PACKED = 16
};

struct arrival_room {
    uint8_t state;      /* enum room_state */
    uint8_t waiting;    /* people; 0 if and only if state is ROOM_IDLE */
    uint8_t merged;     /* arrivals that were taken for somebody who waits, and may be others */
    uint8_t before;     /* the state of those who waited before the last arrival */
    bool company;       /* somebody asked for company, and nobody has seen it */
    bool unheard;       /* the last arrival reached nobody, and others were told before */
    bool pressed;       /* pressed_ms counts */
    bool rung;          /* told since the lamps were lit last */
    int64_t pressed_ms; /* the last door press or check-in */
    int64_t rung_ms;    /* when somebody was last told, or reached nobody */
    int64_t due_ms;     /* when it changes by itself, unless it is idle */
};

struct arrival {
    int room_n;
    int64_t ack_ms, hours_ms;
    struct arrival_room room[ROOMS_MAX];
};

/* ack_minutes and arrival_hours are the site's, 1 or more. 0 rooms: a lounge without check-in; then
 * nothing below may name a room. */
void arrival_init(struct arrival *arrival, int room_n, int ack_minutes, int arrival_hours);

/* True: one more person waits, who may be counted. False: it counts as the same person again. */
bool arrival_door(struct arrival *arrival, int room, int64_t at_ms);
bool arrival_arrive(struct arrival *arrival, int room, int64_t at_ms);
/* Who arrived last has changed their mind. */
void arrival_leave(struct arrival *arrival, int room, int64_t at_ms);
void arrival_company(struct arrival *arrival, int room, int64_t at_ms);
/* The arrival that was just made reaches nobody: it is unanswered at once, not told. */
void arrival_unheard(struct arrival *arrival, int room, int64_t at_ms);
/* The seen button of a room was pressed; it was held. */
void arrival_seen(struct arrival *arrival, int room, int64_t at_ms);
void arrival_clear(struct arrival *arrival, int room);
/* However late it comes, all that was due before happens first. */
void arrival_tick(struct arrival *arrival, int64_t at_ms);
int64_t arrival_wake_ms(const struct arrival *arrival); /* INT64_MAX: never */

/* One lamp for the rooms whose bit is set: usually one. */
enum lamp_pattern arrival_room_lamp(const struct arrival *arrival, unsigned rooms);
/* One of these rooms was told since arrival_lit: its lamp must show it. */
bool arrival_rung(const struct arrival *arrival, unsigned rooms);
void arrival_lit(struct arrival *arrival);
/* The lamp by the door of these rooms. Told comes before no answer, and no answer before seen: it
 * must never say more than is true for the person who pressed last. */
enum lamp_pattern arrival_bezel_lamp(const struct arrival *arrival, unsigned rooms);

/* States and counts, without times: after a restart the minutes and hours begin again. */
void arrival_pack(const struct arrival *arrival, uint8_t packed[ARRIVAL_PACKED]);
/* False: the bytes are damaged or of another kind, and nothing is changed. Rooms that the site no
 * longer has are left out. */
bool arrival_unpack(struct arrival *arrival, const uint8_t packed[ARRIVAL_PACKED], int64_t at_ms);
