/* See clients.h. It knows who may speak and what is owed, never why. */
#include "io/link/clients.h"
#include "io/link/seat.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

int clients_open(struct clients *clients, const char *state, enum link_server server,
                 enum sender only)
{
    memset(clients, 0, sizeof *clients);
    clients->only = only;
    clients->server = link_serve(state, server);
    return clients->server < 0 ? clients->server : 0;
}

int clients_fds(const struct clients *clients, struct pollfd fds[CLIENTS_FDS_MAX])
{
    int n = 0;

    fds[n++] = (struct pollfd){.fd = clients->server, .events = POLLIN};
    for (int i = 0; i < CLIENTS_MAX; i++) {
        const struct client *client = &clients->client[i];
        short events = client->owed ? POLLIN | POLLOUT : POLLIN;
        if (client->fd)
            fds[n++] = (struct pollfd){.fd = client->fd, .events = events};
    }
    return n;
}

/* --- coming and going ----------------------------------------------------------------------- */

void clients_drop(struct clients *clients, int who)
{
    struct client *client = &clients->client[who];

    if (!client->fd)
        return;
    close(client->fd);
    *client = (struct client){.gone = client->gone || client->met};
}

static void client_add(struct clients *clients, int fd)
{
    struct seat seats[CLIENTS_MAX] = {0};

    for (int i = 0; i < CLIENTS_MAX; i++) {
        const struct client *c = &clients->client[i];
        if (c->fd)
            seats[i] = (struct seat){true, c->spoke, link_user(c->fd), c->since};
    }
    int who = seat_for(seats, CLIENTS_MAX, link_user(fd));
    clients_drop(clients, who);
    clients->client[who].fd = fd;
    clients->client[who].since = ++clients->newcomers;
}

static void accept_one(struct clients *clients)
{
    int fd = link_accept(clients->server);

    if (fd < 0)
        return;
    if (clients->only == SENDER_NONE || link_may(fd, clients->only))
        client_add(clients, fd);
    else
        close(fd);
}

/* --- hearing -------------------------------------------------------------------------------- */

/* Hello comes first and once, from a user that may say it. */
static bool may_say(const struct clients *clients, const struct client *client,
                    const struct message *message)
{
    if (clients->only != SENDER_NONE)
        return true;
    if (message->type != MESSAGE_HELLO)
        return client->met;
    return !client->met && link_may(client->fd, message->from);
}

/* A client that hung up, or says what it may not, is dropped. */
static bool client_hear(struct clients *clients, int who, struct message *message)
{
    struct client *client = &clients->client[who];
    int got = link_receive(client->fd, message);

    if (got > 0 && may_say(clients, client, message))
        return client->spoke = true;
    if (got)
        clients_drop(clients, who);
    return false;
}

static enum clients_news client_news(struct clients *clients, int who, struct message *message)
{
    struct client *client = &clients->client[who];
    bool known = client->met || clients->only == SENDER_NONE;
    bool heard = client->fd && !client->gone && known && client_hear(clients, who, message);

    if (client->gone) {
        client->gone = false;
        return CLIENTS_GONE;
    }
    if (client->met)
        return heard ? CLIENTS_HEARD : CLIENTS_NOTHING;
    client->met = heard || (client->fd && clients->only != SENDER_NONE);
    return client->met ? CLIENTS_CAME : CLIENTS_NOTHING;
}

enum clients_news clients_next(struct clients *clients, struct message *message, int *who)
{
    enum clients_news news = CLIENTS_NOTHING;

    if (clients->turn == 0)
        accept_one(clients);
    while (!news && clients->turn < CLIENTS_MAX) {
        *who = clients->turn;
        news = client_news(clients, *who, message);
        clients->turn += news != CLIENTS_GONE; /* somebody new may sit there */
    }
    if (!news)
        clients->turn = 0;
    return news;
}

/* --- telling -------------------------------------------------------------------------------- */

/* False: not now, or never. */
static bool client_send(struct clients *clients, int who, const struct message *message,
                        bool patient)
{
    const struct client *client = &clients->client[who];
    int failed = client->fd && !client->gone ? link_send(client->fd, message) : 0;

    if (failed && !(patient && failed == -EAGAIN))
        clients_drop(clients, who);
    return !failed;
}

void clients_send(struct clients *clients, int who, const struct message *message)
{
    client_send(clients, who, message, false);
}

void clients_owe(struct clients *clients, int who, uint32_t states)
{
    for (int i = 0; i < CLIENTS_MAX; i++)
        if (clients->client[i].met && (who == CLIENTS_ALL || who == i))
            clients->client[i].owed |= states;
}

void clients_tell(struct clients *clients, const struct message state[])
{
    for (int i = 0; i < CLIENTS_MAX; i++) {
        struct client *client = &clients->client[i];
        for (int s = 0; client->owed >> s; s++) {
            if (!(client->owed >> s & 1))
                continue;
            if (!client_send(clients, i, &state[s], true))
                break;
            client->owed &= ~(1u << s);
        }
    }
}
