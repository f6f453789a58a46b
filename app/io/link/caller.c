/* See caller.h. */
#include "io/link/caller.h"
#include "io/box/log.h"
#include <errno.h>
#include <unistd.h>

enum { MESSAGES_AT_ONCE = 64 };

void caller_init(struct caller *caller, const char *state, enum link_server server,
                 enum sender from, int id)
{
    *caller = (struct caller){
        .state = state, .server = server, .from = (uint8_t)from, .id = (uint8_t)id, .fd = -1};
}

void caller_dial(struct caller *caller)
{
    const struct message hello = message_make(MESSAGE_HELLO, (enum sender)caller->from);
    if (caller->fd >= 0)
        return;
    int fd = link_dial(caller->state, caller->server);
    bool stranger = fd == -EPERM;
    if (stranger && !caller->stranger)
        log_event(LOG_LINK_STRANGER, caller->id, 0);
    caller->stranger = stranger;
    if (fd < 0)
        return;
    caller->fd = fd;
    caller->served = false;
    log_event(LOG_LINK_FOUND, caller->id, 0);
    if (link_send(fd, &hello) < 0)
        caller_drop(caller);
}

int caller_receive(struct caller *caller, struct message *message)
{
    int got = 0;
    if (caller->fd >= 0 && caller->heard++ < MESSAGES_AT_ONCE)
        got = link_receive(caller->fd, message);
    if (got > 0)
        caller->served = true;
    else
        caller->heard = 0;
    return got;
}

int caller_send(struct caller *caller, const struct message *message)
{
    return caller->fd < 0 ? -EAGAIN : link_send(caller->fd, message);
}

bool caller_tell(struct caller *caller, const struct message *message)
{
    int failed = caller_send(caller, message);
    return !failed || failed == -EAGAIN;
}

bool caller_post(struct caller *caller, struct outbox *outbox)
{
    struct message next;
    int failed = outbox_next(outbox, &next) ? caller_send(caller, &next) : -EAGAIN;
    if (!failed)
        outbox_sent(outbox);
    return !failed || failed == -EAGAIN;
}

void caller_drop(struct caller *caller)
{
    close(caller->fd);
    caller->fd = -1;
    log_event(LOG_LINK_LOST, caller->id, 0);
}

void caller_again(struct caller *caller)
{
    if (caller->served)
        caller_dial(caller);
}
