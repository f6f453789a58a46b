/* See counter.h. The outbox knows what is under way and what may be offered again. */
#include "io/link/counter.h"
#include <string.h>

void counter_init(struct counter *counter, const char *state)
{
    memset(counter, 0, sizeof *counter);
    caller_init(&counter->caller, state, LINK_TALLYD, SENDER_CHECKIN, 0);
    outbox_init(&counter->outbox);
}

static void lose_tallyd(struct counter *counter)
{
    caller_drop(&counter->caller);
    outbox_lost(&counter->outbox);
    caller_again(&counter->caller);
}

static void post_next(struct counter *counter)
{
    if (!caller_post(&counter->caller, &counter->outbox))
        lose_tallyd(counter);
}

void counter_dial(struct counter *counter)
{
    caller_dial(&counter->caller);
}

void counter_hear(struct counter *counter)
{
    struct message message;
    int got;

    while ((got = caller_receive(&counter->caller, &message)) > 0) {
        outbox_told(&counter->outbox, &message);
        if (message.type == MESSAGE_TERMS || message.type == MESSAGE_ACK)
            counter->terms = message.u.terms;
        post_next(counter);
    }
    if (got < 0)
        lose_tallyd(counter);
}

void counter_add(struct counter *counter, const struct cell *cell)
{
    outbox_add(&counter->outbox, cell);
    post_next(counter);
}
