/* What can happen to the kiosk, with its time. */
#pragma once

#include "core/plain/hours.h"
#include "core/wire/message.h"
#include "core/wire/staff.h"
#include <stdbool.h>
#include <stdint.h>

enum event_kind {
    EVENT_TICK,       /* only time passed */
    EVENT_INTENT,     /* u.intent: a target was touched or selected */
    EVENT_SCREEN,     /* a touch or a key that means nothing else: the visitor is there */
    EVENT_LINES,      /* u.lines: checkin and its lamp lines are there or not; the key */
    EVENT_STAFF,      /* u.staff: what the staff screens show; stays where it is */
    EVENT_ROOM,       /* u.room: checkin says how a room is */
    EVENT_TERMS,      /* u.promise: tallyd says what holds; mode off: nothing is counted */
    EVENT_CLOSED,     /* u.closed: the newest closed period; mode off: there is none */
    EVENT_TALLY_LOST, /* tallyd is gone; what it said last still holds */
    EVENT_LOCAL       /* u.local: what the clock on the wall says; until told, it is not trusted */
};

struct event {
    uint8_t kind;
    int64_t at_ms; /* monotonic; never goes back */
    union {
        struct {
            uint8_t intent;
            int16_t arg;
        } intent;
        struct {
            bool ready;
            uint8_t lost;
            bool key; /* staff have turned their key */
        } lines;
        struct {
            uint8_t room, state, company, answer;
        } room;
        struct terms terms; /* the beginning of u.promise */
        struct promise promise;
        struct closed closed;
        const struct staff *staff;
        struct local local;
    } u;
};

/* What a message says, but for its time. False: nothing that the kiosk listens to. */
bool event_of_checkin(struct event *event, const struct message *message);
bool event_of_tallyd(struct event *event, const struct message *message);
