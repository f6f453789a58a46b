/* Decides for tallyd: when the store is ours, what is counted and acknowledged, what waits, when a
 * period closes, who is told what, and when to try again. Events in, effects out; it is told the
 * time and never asks.
 *
 * A count is durable before it is acknowledged, and forgotten when it is. One that cannot be made
 * durable is not counted in memory either: it waits with its sender. Nobody is told the open
 * numbers. */
#pragma once

#include "core/tally/tally.h"

enum { LEDGER_CLIENTS_MAX = 16, LEDGER_EFFECTS_MAX = 4 * LEDGER_CLIENTS_MAX };

/* --- what may happen ------------------------------------------------------------------------ */

enum ledger_event_kind {
    LEDGER_START, /* u.start: tallyd begins, and knows nothing of before */
    LEDGER_STORE, /* u.store: the store's answer to what it was asked last */
    LEDGER_CAME,  /* a client; it may speak as u.message.from */
    LEDGER_HEARD, /* u.message of a client */
    LEDGER_GONE,  /* a client has hung up, or was dropped */
    LEDGER_TICK   /* all clients have been heard: what is due, or failed, is done now */
};

enum ledger_answer {
    LEDGER_DONE,    /* opened, with what it held in u.store.tally; erased; committed; proved */
    LEDGER_NEW,     /* opened, never used */
    LEDGER_DAMAGED, /* opened, and nothing in it can be read */
    LEDGER_FOREIGN, /* not ours to use */
    LEDGER_FAILED   /* not now */
};

struct ledger_event {
    uint8_t kind;
    int client;         /* who came, spoke or went: 0..LEDGER_CLIENTS_MAX-1 */
    int64_t at_ms;      /* powered time, which never goes back; not read with LEDGER_STORE */
    struct today today; /* the same */
    union {
        struct {
            struct wish wish;
            bool usable;             /* false: the settings have faults */
            const struct dice *dice; /* for all noise from here on */
        } start;
        struct {
            enum ledger_answer answer;
            int error; /* an errno, for the log, if it is FOREIGN or FAILED */
            const struct tally *tally;
        } store;
        struct message message;
    } u;
};

/* --- what must follow, in this order -------------------------------------------------------- */

enum ledger_effect_kind {
    LEDGER_NOTHING,
    /* Ask the store, and give its answer as the next event. At most one of these, the last. */
    LEDGER_OPEN,
    LEDGER_ERASE,  /* whatever it holds, unless that is another site's */
    LEDGER_COMMIT, /* ledger.next, until it is durable */
    LEDGER_PROVE,  /* ledger.tally once more, to see whether it takes a write */

    LEDGER_TELL, /* this client this message; drop it if it does not read */
    LEDGER_DROP, /* this client */
    LEDGER_LOG   /* this, with this error */
};

enum ledger_log { LEDGER_LOG_TROUBLE, LEDGER_LOG_CLEAN_START, LEDGER_LOG_CLOSED };

struct ledger_effect {
    uint8_t kind;
    uint8_t log; /* enum ledger_log */
    int client;
    int error;
    struct message message;
};

struct ledger_effects {
    int n;
    struct ledger_effect list[LEDGER_EFFECTS_MAX];
};

/* --- the step ------------------------------------------------------------------------------- */

enum ledger_standing {
    LEDGER_AWAY,     /* the store cannot be opened just now: nobody is told terms, counts wait */
    LEDGER_COUNTING, /* the store is ours and open */
    LEDGER_OFF,      /* the site wants nothing stored */
    LEDGER_BARRED    /* settings with faults, or a store that is not ours: nothing is counted or
                        touched */
};

struct ledger_client {
    uint8_t from; /* SENDER_NONE: nobody is there */
    bool asks;    /* for the status, which is not told yet */
    bool counts;  /* this cell, which is neither durable nor acknowledged yet */
    bool due;     /* and has not been tried yet */
    uint8_t parity;
    struct cell cell; /* zeros, as parity, unless it counts */
};

struct ledger {
    struct wish wish;
    bool usable;
    const struct dice *dice;
    enum ledger_standing standing;
    struct tally tally; /* what is durable */
    struct tally next;  /* what is to become so; zeros unless a commit is under way */

    enum ledger_effect_kind asked; /* what the store has not answered yet */
    int whose;                     /* the client whose count or question that is, or below 0 */
    int hours;                     /* of the tick that is to become durable */
    bool closes;                   /* a period, by that tick */

    bool round, tries; /* everything is tried again; and nothing has failed in that yet */
    bool starting, hour_over, clean_start, write_failed, logged_trouble;
    bool was_empty;          /* the store, at this start, and publish has not been told yet */
    int error;               /* of the store, last */
    int64_t now_ms, hour_ms; /* hour_ms: the hour under way began */
    struct today today;
    struct ledger_client client[LEDGER_CLIENTS_MAX];
};

/* Total: every event is legal in every state. */
void ledger_step(struct ledger *ledger, const struct ledger_event *event,
                 struct ledger_effects *out);
/* When the next LEDGER_TICK is due, on at_ms's clock. */
int64_t ledger_wake_ms(const struct ledger *ledger);
