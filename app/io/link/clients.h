/* Those who listen to checkin, and what each of them is still owed. A client that does not read is
 * told later, and only how things are by then; nobody waits for anybody. */
#ifndef CLIENTS_H
#define CLIENTS_H

#include "core/content/site.h"
#include "core/wire/message.h"
#include <poll.h>

enum { CLIENTS_MAX = 8, CLIENTS_FDS_MAX = CLIENTS_MAX + 1, CLIENTS_ALL = -1 };

struct client {
    int fd;          /* 0: free */
    bool spoke, met; /* it has sent a message; clients_came has told of it */
    uint32_t since;  /* clients.newcomers then */
    bool lines;      /* owed: MESSAGE_LINES */
    uint8_t rooms;   /* owed: MESSAGE_ROOM, by room */
};

struct clients {
    int server;
    uint32_t newcomers;
    int turn, heard; /* whom clients_next hears now, and how much it has heard of it */
    struct client client[CLIENTS_MAX];
};

/* Serves DIR/NAME. 0 or -errno, as link_serve. */
int clients_open(struct clients *clients, const char *dir, const char *name);
int clients_fds(const struct clients *clients, struct pollfd fds[CLIENTS_FDS_MAX]);
/* True: a message, and whose. False: no more now, or enough for one turn. Lets new clients in, of a
 * user that may speak as the kiosk; if all places are taken, one takes another's (seat.h). */
bool clients_next(struct clients *clients, struct message *message, int *who);
/* True: somebody new, and who, once. */
bool clients_came(struct clients *clients, int *who);
void clients_owe(struct clients *clients, int who, bool lines, uint8_t rooms);
/* Sends what is owed and can be sent: how the lines are, first; then rooms as they are. */
void clients_tell(struct clients *clients, const struct message *lines, const struct message *room,
                  int room_n);

#endif
