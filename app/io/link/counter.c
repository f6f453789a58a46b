/* See counter.h. What is under way, and what may be offered again, is the outbox's to know. */
#include "io/link/counter.h"
#include "io/box/log.h"
#include "io/link/link.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { MESSAGES_AT_ONCE = 64 };

void counter_init(struct counter *counter, const char *state)
{
    memset(counter, 0, sizeof *counter);
    counter->fd = -1;
    counter->state = state;
    outbox_init(&counter->outbox);
}

static void drop(struct counter *counter)
{
    bool served = counter->outbox.told;

    close(counter->fd);
    counter->fd = -1;
    outbox_lost(&counter->outbox);
    log_event(LOG_LINK_LOST, 0, 0);
    if (served) /* only our connection may be gone, which no file tells of; a dead one tells */
        counter_dial(counter);
}

static void post(struct counter *counter)
{
    struct message next;

    if (counter->fd < 0 || !outbox_next(&counter->outbox, &next))
        return;
    int failed = link_send(counter->fd, &next);
    if (!failed)
        outbox_sent(&counter->outbox);
    else if (failed != -EAGAIN)
        drop(counter);
}

void counter_dial(struct counter *counter)
{
    struct message hello = message_make(MESSAGE_HELLO, SENDER_CHECKIN);

    if (counter->fd >= 0)
        return;
    int fd = link_dial(counter->state, "tallyd.sock");
    if (fd < 0)
        return;
    counter->fd = fd;
    log_event(LOG_LINK_FOUND, 0, 0);
    if (link_send(fd, &hello) < 0)
        drop(counter);
}

void counter_hear(struct counter *counter)
{
    struct message message;
    int got = 0;

    for (int i = 0; i < MESSAGES_AT_ONCE && counter->fd >= 0; i++) {
        got = link_receive(counter->fd, &message);
        if (got <= 0)
            break;
        outbox_told(&counter->outbox, &message);
        if (message.type == MESSAGE_TERMS || message.type == MESSAGE_ACK)
            counter->terms = message.u.terms;
        post(counter);
    }
    if (got < 0)
        drop(counter);
}

void counter_add(struct counter *counter, const struct cell *cell)
{
    outbox_add(&counter->outbox, cell);
    post(counter);
}
