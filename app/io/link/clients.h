/* A server's clients: who may come in, who is heard, and what each has yet to be told. Nobody waits
 * for anybody: a client that does not read is dropped, or told later how things are by then. */
#pragma once

#include "io/link/link.h"
#include <poll.h>

enum { CLIENTS_MAX = 16, CLIENTS_FDS_MAX = CLIENTS_MAX + 1, CLIENTS_ALL = -1 };

enum clients_news {
    CLIENTS_NOTHING,
    CLIENTS_CAME,  /* it may speak; the message is its hello, if it must say one */
    CLIENTS_HEARD, /* its message */
    CLIENTS_GONE   /* it hung up, or was dropped */
};

struct client {
    int fd; /* 0: free */
    bool spoke, met;
    bool gone;      /* one that was met has left this place, and nobody has been told */
    uint32_t owed;  /* states that it has yet to be told, by bit */
    uint32_t since; /* clients.newcomers then */
};

struct clients {
    int server;
    enum sender only;
    uint32_t newcomers;
    int turn; /* whom clients_next hears now */
    struct client client[CLIENTS_MAX];
};

/* Serves as link_serve does. `only`: all clients speak as this sender; SENDER_NONE: each says hello
 * first, and as whom. 0 or -errno. */
int clients_open(struct clients *clients, const char *state, enum link_server server,
                 enum sender only);
int clients_fds(const struct clients *clients, struct pollfd fds[CLIENTS_FDS_MAX]);
/* What is new, and of whom; CLIENTS_NOTHING: that was all in this turn. A turn lets one client in,
 * which takes another's place if all are taken (seat.h), and hears one message of each: nobody who
 * talks without end keeps the others waiting. */
enum clients_news clients_next(struct clients *clients, struct message *message, int *who);
void clients_drop(struct clients *clients, int who);
/* Now; a client that does not read is dropped. */
void clients_send(struct clients *clients, int who, const struct message *message);
/* It, or CLIENTS_ALL, is to be told these states. */
void clients_owe(struct clients *clients, int who, uint32_t states);
/* Tells what is owed and can be sent, in this order: each state as it is now. */
void clients_tell(struct clients *clients, const struct message state[]);
