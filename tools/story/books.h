/* tallyd's step with a store and a calendar that are made up. What the store does is noted for the
 * story, in its words. A story fails if anybody is told what is not durable, or if memory counts
 * what the store does not hold. */
#pragma once

#include "core/tally/ledger.h"
#include "tools/story/story.h"

struct books {
    struct ledger ledger; /* its clients: each sender has one place */
    bool runs;
    struct wish wish;     /* from the next start on */
    struct names_out out; /* what the release folder holds by then */
    bool usable;
    struct {
        enum ledger_answer found; /* LEDGER_DONE: it can be opened */
        bool kept, jammed;
        struct tally tally; /* if kept */
    } store;
    void (*tells)(int to, const struct message *message);
    /* Something is durable that nobody has been told of; or NULL. */
    void (*kept)(void);
};

extern struct books books;
extern const char *const BOOKS_CLIENTS[]; /* by enum sender */

/* A new store, the trusted day 2027-01-01, no noise. */
void books_open(void);
/* tallyd begins: the first time, or after it was killed. */
void books_start(void);
/* A client came, spoke or went, and then a turn is over. */
void books_client(enum sender from, enum ledger_event_kind kind, const struct message *message);
void books_tick(void);
int64_t books_wake_ms(void);
extern const struct verb books_events[], books_follows[];
