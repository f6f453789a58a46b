/* The desk's wall in place of GPIO lines (gpio.h): clients of panel.sock close buttons, with the
 * bouncing of a real contact, and hear of the lamps. It sees only levels, as a line does: what a
 * lamp means must be found from its light. */
#include "io/box/clock.h"
#include "io/lines/gpio.h"
#include "io/lines/wall.h"
#include "io/link/link.h"
#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CLIENTS_MAX = 16, EDGES_MAX = 1024, PAST_MAX = 4, BOUNCES = 5, BOUNCE_MS = 6 };

struct output_past {
    int n;
    int64_t at_ms[PAST_MAX]; /* newest first */
    bool on[PAST_MAX];
};

struct client {
    int fd;          /* 0: free */
    uint32_t closes; /* contacts that open when the client goes */
};

struct gpio {
    const struct wire *wires;
    int wire_n, server;
    uint32_t closed; /* contacts, by wire */
    uint32_t lit;
    int64_t edge_ms; /* of the last edge reported */
    struct output_past past[LINES_MAX];
    struct client client[CLIENTS_MAX];
    int edge_first, edge_n;
    struct gpio_edge edge[EDGES_MAX]; /* a ring */
};

static void past_add(struct output_past *past, bool on, int64_t at_ms)
{
    memmove(&past->at_ms[1], &past->at_ms[0], (PAST_MAX - 1) * sizeof past->at_ms[0]);
    memmove(&past->on[1], &past->on[0], (PAST_MAX - 1) * sizeof past->on[0]);
    past->at_ms[0] = at_ms;
    past->on[0] = on;
    if (past->n < PAST_MAX)
        past->n++;
}

struct gpio *gpio_open(const struct wire *wires, int wire_n, const char *state, const char *devices)
{
    (void)devices;
    assert(wire_n <= LINES_MAX);
    struct gpio *gpio = calloc(1, sizeof *gpio);
    if (!gpio)
        return NULL;
    gpio->wires = wires;
    gpio->wire_n = wire_n;
    gpio->server = link_serve(state, LINK_PANEL);
    if (gpio->server < 0) {
        errno = -gpio->server;
        free(gpio);
        return NULL;
    }
    for (int i = 0; i < wire_n; i++)
        past_add(&gpio->past[i], false, clock_ms());
    return gpio;
}

void gpio_close(struct gpio *gpio)
{
    for (int i = 0; i < CLIENTS_MAX; i++)
        if (gpio->client[i].fd)
            close(gpio->client[i].fd);
    close(gpio->server);
    free(gpio);
}

int gpio_fds(const struct gpio *gpio, struct pollfd fds[GPIO_FDS_MAX])
{
    int n = 0;

    fds[n++] = (struct pollfd){.fd = gpio->server, .events = POLLIN};
    for (int i = 0; i < CLIENTS_MAX; i++)
        if (gpio->client[i].fd)
            fds[n++] = (struct pollfd){.fd = gpio->client[i].fd, .events = POLLIN};
    return n;
}

uint32_t gpio_there(const struct gpio *gpio)
{
    return (uint32_t)((1ull << gpio->wire_n) - 1);
}

int64_t gpio_wake_ms(const struct gpio *gpio)
{
    return gpio->edge_n ? 0 : INT64_MAX;
}

static void client_drop(struct gpio *gpio, struct client *client);

static void client_send(struct gpio *gpio, struct client *client, enum wall_type type, int wire,
                        bool on, int64_t at_ms)
{
    struct wall_packet packet = {
        .type = (uint8_t)type, .wire = (uint8_t)wire, .on = on, .at_ms = at_ms};

    if (!client->fd)
        return;
    if (type == WALL_LINE) {
        packet.output = gpio->wires[wire].output;
        strncpy(packet.role, gpio->wires[wire].role, WALL_ROLE_MAX - 1);
    }
    if (wall_send(client->fd, &packet) < 0)
        client_drop(gpio, client);
}

static void tell_all(struct gpio *gpio, int wire, bool on, int64_t at_ms)
{
    for (int i = 0; i < CLIENTS_MAX; i++)
        client_send(gpio, &gpio->client[i], WALL_CHANGE, wire, on, at_ms);
}

void gpio_set(struct gpio *gpio, int wire, bool on)
{
    assert(wire >= 0 && wire < gpio->wire_n);
    if (on == !!(gpio->lit & 1u << wire))
        return;
    gpio->lit ^= 1u << wire;
    past_add(&gpio->past[wire], on, clock_ms());
    tell_all(gpio, wire, on, gpio->past[wire].at_ms[0]);
}

static void edge_add(struct gpio *gpio, int wire, bool closed, int64_t at_ms)
{
    if (at_ms < gpio->edge_ms)
        at_ms = gpio->edge_ms;
    gpio->edge_ms = at_ms;
    if (gpio->edge_n == EDGES_MAX) { /* as in the kernel: the oldest is lost */
        gpio->edge_first = (gpio->edge_first + 1) % EDGES_MAX;
        gpio->edge_n--;
    }
    gpio->edge[(gpio->edge_first + gpio->edge_n++) % EDGES_MAX] =
        (struct gpio_edge){.wire = wire, .closed = closed, .at_ms = at_ms};
}

/* A contact that closes has already bounced for some milliseconds. */
static void contact(struct gpio *gpio, int wire, bool closed)
{
    static const int at_ms[BOUNCES] = {-BOUNCE_MS, -5, -3, -2, 0};
    int64_t now = clock_ms();

    if (closed == !!(gpio->closed & 1u << wire))
        return;
    gpio->closed ^= 1u << wire;
    for (int i = 0; i < BOUNCES; i++)
        edge_add(gpio, wire, i % 2 ? !closed : closed, now + at_ms[i]);
    tell_all(gpio, wire, closed, now);
}

static void client_drop(struct gpio *gpio, struct client *client)
{
    uint32_t closes = client->closes;

    close(client->fd);
    *client = (struct client){0};
    for (int i = 0; i < gpio->wire_n; i++)
        if (closes & 1u << i)
            contact(gpio, i, false);
}

static void client_hear(struct gpio *gpio, struct client *client, const struct wall_packet *packet)
{
    int wire = packet->wire;

    if (wire >= gpio->wire_n || gpio->wires[wire].output)
        return;
    if (packet->type == WALL_CONTACT && packet->on)
        client->closes |= 1u << wire;
    else
        client->closes &= ~(1u << wire);
    if (packet->type == WALL_CONTACT || packet->type == WALL_STUCK)
        contact(gpio, wire, packet->on);
}

static void client_greet(struct gpio *gpio, struct client *client)
{
    for (int w = 0; w < gpio->wire_n; w++) {
        const struct output_past *past = &gpio->past[w];
        uint32_t levels = gpio->wires[w].output ? gpio->lit : gpio->closed;
        client_send(gpio, client, WALL_LINE, w, levels >> w & 1, past->at_ms[0]);
        for (int i = past->n - 1; gpio->wires[w].output && i >= 0; i--)
            client_send(gpio, client, WALL_PAST, w, past->on[i], past->at_ms[i]);
    }
    client_send(gpio, client, WALL_ALL, 0, false, clock_ms());
}

static void clients_accept(struct gpio *gpio)
{
    int fd;

    while ((fd = link_accept(gpio->server)) >= 0 || fd == -EPERM) {
        struct client *client = NULL;
        for (int i = 0; i < CLIENTS_MAX && fd > 0 && !client; i++)
            if (!gpio->client[i].fd)
                client = &gpio->client[i];
        if (client) {
            client->fd = fd;
            client_greet(gpio, client);
        } else if (fd > 0) {
            close(fd);
        }
    }
}

static void clients_hear(struct gpio *gpio)
{
    struct wall_packet packet;

    for (int i = 0; i < CLIENTS_MAX; i++) {
        struct client *client = &gpio->client[i];
        int got = 0;
        /* Never more edges at once than fit into the ring. */
        while (client->fd && gpio->edge_n < EDGES_MAX / 2 &&
               (got = wall_receive(client->fd, &packet)) > 0)
            client_hear(gpio, client, &packet);
        if (client->fd && got < 0)
            client_drop(gpio, client);
    }
}

bool gpio_next(struct gpio *gpio, struct gpio_edge *edge)
{
    if (gpio->edge_n == 0) {
        clients_accept(gpio);
        clients_hear(gpio);
    }
    if (gpio->edge_n == 0)
        return false;
    *edge = gpio->edge[gpio->edge_first];
    gpio->edge_first = (gpio->edge_first + 1) % EDGES_MAX;
    gpio->edge_n--;
    return true;
}
