/* The door: what a button means, what the lamps say, who is told what. The only function that
 * decides any of it. Total: every event is legal in every state; wires, rooms, clients and
 * messages that are not ours change nothing. Bounded, no allocation, no clock: it is told the time.
 * Whatever changed is kept first, then lit, then told: the effects of a step come in this order. */
#pragma once

#include "core/door/arrival.h"
#include "core/door/wires.h"

enum {
    DOOR_CLIENTS_MAX = 16,
    DOOR_ALL = -1, /* all clients */
    /* What clients are told: how the lines are, each room, then each room as an answer. */
    DOOR_STATES = 1 + 2 * ROOMS_MAX,
    DOOR_REST_MS = 50 /* how long a storming line is left alone: it costs little, hides no other */
};

enum door_event_kind {
    DOOR_START, /* u.kept: what was kept last; any other bytes: nobody waits */
    DOOR_EDGE,  /* u.edge: a line changed, or was found */
    DOOR_LINES, /* u.there: the lines that are there, by bit */
    DOOR_TERMS, /* u.terms: what tallyd told last */
    DOOR_LOCAL, /* u.local: what the clock on the wall says */
    DOOR_CAME,  /* who: a new client */
    DOOR_HEARD, /* who, u.message: a client says this */
    DOOR_TICK   /* that was all until now; only a tick keeps, lights and tells */
};

struct door_edge {
    int wire;
    bool closed;
    bool start;    /* no edge: the level when the line was found */
    int64_t at_ms; /* when it happened; not later than now */
};

struct door_event {
    uint8_t kind;
    int64_t at_ms; /* now */
    int who;       /* 0 .. DOOR_CLIENTS_MAX - 1 */
    union {
        uint8_t kept[ARRIVAL_PACKED];
        struct door_edge edge;
        uint32_t there;
        struct terms terms;
        struct local local;
        struct message message;
    } u;
};

enum door_effect_kind {
    DOOR_COUNT,   /* one check-in */
    DOOR_TROUBLE, /* wire, trouble: log that a line is in trouble, or that it is over */
    DOOR_KEY, /* on: write whether the key is turned, for the program that opens a door to its owner
               */
    DOOR_KEEP,  /* kept; only if `start` may a failure be logged: later its time may be that of an
                   arrival */
    DOOR_LIGHT, /* wire, on */
    DOOR_TELL,  /* who, or DOOR_ALL; states, by bit, as door_says has them */
    DOOR_REST   /* leave the lines alone for DOOR_REST_MS */
};

struct door_effect {
    uint8_t kind;
    uint8_t trouble; /* enum gesture_trouble */
    bool on, start;
    int wire, who;
    uint32_t states;
    uint8_t kept[ARRIVAL_PACKED];
};

/* In a step a button counts and is logged, a lamp changes once, and each client is told once. */
enum { DOOR_EFFECTS_MAX = 2 * LINES_MAX + 1 + DOOR_CLIENTS_MAX + 3 };

struct door_effects {
    int n;
    struct door_effect list[DOOR_EFFECTS_MAX];
};

struct door {
    const struct site *site;
    struct wires wires;
    struct arrival arrival;
    struct terms terms; /* mode off until told */
    struct local local; /* not trusted until told */
    unsigned lamps;     /* rooms that have theirs, by bit */
    bool key, key_told; /* the key is turned; and that has been told */
    bool storm;         /* a line that storms has had an edge since the last tick */
    bool due;           /* something came since the last tick */
    int64_t now_ms;
    uint8_t kept[ARRIVAL_PACKED];
    uint32_t owed[1 + DOOR_CLIENTS_MAX]; /* states, by bit: to all, to each client */
};

/* The site stays where it is. */
void door_init(struct door *door, const struct site *site);
void door_step(struct door *door, const struct door_event *event, struct door_effects *out);
/* When the next tick is due; INT64_MAX: only after another event. */
int64_t door_wake_ms(const struct door *door);
/* How things are, as clients are told. */
void door_says(const struct door *door, struct message state[DOOR_STATES]);
