/* See clients.h. It knows what is owed, never why. */
#include "io/link/clients.h"
#include "io/link/link.h"
#include "io/link/seat.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { MESSAGES_AT_ONCE = 64 };

int clients_open(struct clients *clients, const char *dir, const char *name)
{
    memset(clients, 0, sizeof *clients);
    clients->server = link_serve(dir, name);
    return clients->server < 0 ? clients->server : 0;
}

int clients_fds(const struct clients *clients, struct pollfd fds[CLIENTS_FDS_MAX])
{
    int n = 0;

    fds[n++] = (struct pollfd){.fd = clients->server, .events = POLLIN};
    for (int i = 0; i < CLIENTS_MAX; i++) {
        const struct client *client = &clients->client[i];
        short events = client->lines || client->rooms ? POLLIN | POLLOUT : POLLIN;
        if (client->fd)
            fds[n++] = (struct pollfd){.fd = client->fd, .events = events};
    }
    return n;
}

static void client_drop(struct client *client)
{
    close(client->fd);
    *client = (struct client){0};
}

static void client_add(struct clients *clients, int fd)
{
    struct seat seats[CLIENTS_MAX] = {0};

    if (!link_may(fd, SENDER_KIOSK)) {
        close(fd);
        return;
    }
    for (int i = 0; i < CLIENTS_MAX; i++) {
        const struct client *c = &clients->client[i];
        if (c->fd)
            seats[i] = (struct seat){true, c->spoke, link_user(c->fd), c->since};
    }
    struct client *client = &clients->client[seat_for(seats, CLIENTS_MAX, link_user(fd))];
    if (client->fd)
        client_drop(client);
    *client = (struct client){.fd = fd, .since = ++clients->newcomers};
}

static void accept_all(struct clients *clients)
{
    int fd;

    while ((fd = link_accept(clients->server)) >= 0 || fd == -EPERM)
        if (fd >= 0)
            client_add(clients, fd);
}

bool clients_next(struct clients *clients, struct message *message, int *who)
{
    if (clients->turn == 0 && clients->heard == 0)
        accept_all(clients);
    for (; clients->turn < CLIENTS_MAX; clients->turn++, clients->heard = 0) {
        struct client *client = &clients->client[clients->turn];
        int got = 0;
        if (client->fd && clients->heard++ < MESSAGES_AT_ONCE)
            got = link_receive(client->fd, message);
        *who = clients->turn;
        client->spoke |= got > 0;
        if (got > 0)
            return true;
        if (got < 0)
            client_drop(client);
    }
    clients->turn = clients->heard = 0;
    return false;
}

bool clients_came(struct clients *clients, int *who)
{
    for (*who = 0; *who < CLIENTS_MAX; ++*who) {
        struct client *client = &clients->client[*who];
        if (client->fd && !client->met)
            return client->met = true;
    }
    return false;
}

void clients_owe(struct clients *clients, int who, bool lines, uint8_t rooms)
{
    for (int i = 0; i < CLIENTS_MAX; i++) {
        struct client *client = &clients->client[i];
        if (!client->fd || (who != CLIENTS_ALL && who != i))
            continue;
        client->lines |= lines;
        client->rooms |= rooms;
    }
}

/* False: not now, or never. */
static bool client_send(struct client *client, const struct message *message)
{
    int failed = link_send(client->fd, message);

    if (failed && failed != -EAGAIN)
        client_drop(client);
    return !failed;
}

void clients_tell(struct clients *clients, const struct message *lines, const struct message *room,
                  int room_n)
{
    for (int i = 0; i < CLIENTS_MAX; i++) {
        struct client *client = &clients->client[i];
        client->rooms &= (uint8_t)((1u << room_n) - 1);
        if (client->lines && client_send(client, lines))
            client->lines = false;
        for (int r = 0; r < room_n && client->rooms && !client->lines; r++)
            if (client->rooms & 1u << r && client_send(client, &room[r]))
                client->rooms &= (uint8_t)~(1u << r);
    }
}
