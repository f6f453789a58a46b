/* One line to a server, as its client. The server may be away, die and come back; nobody waits for
 * it, and one that never stops talking does not get the whole loop. If the line is dead:
 * caller_drop, forget what went with it, caller_again. */
#pragma once

#include "core/wire/outbox.h"
#include "io/link/link.h"

struct caller {
    const char *state;
    enum link_server server;
    uint8_t from;  /* enum sender: who we are */
    uint8_t id;    /* for the log */
    int fd;        /* -1: it is away */
    bool served;   /* it has said something on this connection */
    bool stranger; /* somebody else sits there, and that is in the log */
    int heard;     /* in this turn */
};

void caller_init(struct caller *caller, const char *state, enum link_server server,
                 enum sender from, int id);
/* If it is away: looks for it, as when a socket has appeared, and says who we are. If somebody else
 * sits there, it is as if nobody did. */
void caller_dial(struct caller *caller);
/* 1: a message. 0: nothing now, or enough for one turn. -errno: dead. */
int caller_receive(struct caller *caller, struct message *message);
/* 0, -EAGAIN (away, or full) or another -errno: dead. */
int caller_send(struct caller *caller, const struct message *message);
/* Sends it, or does not: nobody offers it again. False: dead. */
bool caller_tell(struct caller *caller, const struct message *message);
/* Sends what waits in the outbox, as far as may be now. False: dead. */
bool caller_post(struct caller *caller, struct outbox *outbox);
void caller_drop(struct caller *caller);
/* Dials if it had served: only our connection may be gone, which no file tells of. A dead server
 * appears in the folder when it is back. */
void caller_again(struct caller *caller);
