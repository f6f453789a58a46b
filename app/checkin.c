/* The check-in: buttons, lamps, and what the kiosk is told of them. One thread, one poll(): what
 * happened goes to core/door, and what follows is carried out here in the same order. Works with
 * the kiosk dead, with tallyd dead and without lines, and may be killed at any moment. */
#include "core/door/door.h"
#include "io/box/clock.h"
#include "io/box/log.h"
#include "io/box/ram.h"
#include "io/box/ready.h"
#include "io/box/settings.h"
#include "io/files/files.h"
#include "io/files/keep.h"
#include "io/files/load.h"
#include "io/lines/gpio.h"
#include "io/link/clients.h"
#include "io/link/counter.h"
#include "io/link/link.h"
#include "io/link/refusal.h"
#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>

static const char help[] =
    "usage: checkin [--state DIR] [--site DIR] [--assets DIR]\n"
    "Lights the lamps and reads the buttons of a site (wiring.ini), and serves the kiosk\n"
    "in the state folder.\n";

_Static_assert((int)CLIENTS_MAX == DOOR_CLIENTS_MAX && (int)CLIENTS_ALL == DOOR_ALL,
               "the door and the link count clients alike");

struct checkin {
    struct settings settings;
    char folder[PATH_MAX]; /* its own: of its sockets, and of what it keeps */
    struct door door;
    struct gpio *gpio;
    int64_t rest_ms; /* lines are left alone until then; 0: they are listened to */
    int watch;
    bool zone; /* the wall clock is that of the site */
    struct clients clients;
    struct counter counter;
};

static void carry_out(struct checkin *c, const struct door_effect *effect)
{
    int error = 0;

    switch ((enum door_effect_kind)effect->kind) {
    case DOOR_COUNT:
        counter_add(&c->counter, &(struct cell){.kind = CELL_CHECKIN});
        break;
    case DOOR_TROUBLE:
        log_event(effect->trouble ? LOG_LINE_STORM : LOG_LINE_QUIET, effect->wire, effect->trouble);
        break;
    case DOOR_KEY:
        error = keep_tell(c->folder, "key", effect->on ? "on\n" : "off\n");
        break;
    case DOOR_KEEP:
        error = keep_write(c->folder, "rooms", effect->kept, ARRIVAL_PACKED);
        error = effect->start ? error : 0; /* later its time may be that of an arrival */
        break;
    case DOOR_LIGHT:
        gpio_set(c->gpio, effect->wire, effect->on);
        break;
    case DOOR_TELL:
        clients_owe(&c->clients, effect->who, effect->states);
        break;
    case DOOR_REST:
        c->rest_ms = c->door.now_ms + DOOR_REST_MS;
        break;
    }
    if (error)
        log_event(LOG_STORE_WRITE, -error, 0);
}

static void give(struct checkin *c, enum door_event_kind kind, struct door_event *event)
{
    struct door_effects effects;

    event->kind = (uint8_t)kind;
    door_step(&c->door, event, &effects);
    for (int i = 0; i < effects.n; i++)
        carry_out(c, &effects.list[i]);
}

static void clock_read(struct checkin *c, struct door_event *event)
{
    event->u.local = clock_local(c->settings.state);
    event->u.local.trusted &= c->zone;
    give(c, DOOR_LOCAL, event);
}

static void lines_read(struct checkin *c, struct door_event *event)
{
    struct gpio_edge edge;

    if (event->at_ms >= c->rest_ms)
        c->rest_ms = 0;
    while (!c->rest_ms && gpio_next(c->gpio, &edge)) {
        event->u.edge = (struct door_edge){edge.wire, edge.closed, edge.start, edge.at_ms};
        give(c, DOOR_EDGE, event);
    }
    event->u.there = gpio_there(c->gpio);
    give(c, DOOR_LINES, event);
}

static void others_hear(struct checkin *c, struct door_event *event)
{
    enum clients_news news;

    counter_hear(&c->counter);
    event->u.terms = c->counter.terms;
    give(c, DOOR_TERMS, event);
    while ((news = clients_next(&c->clients, &event->u.message, &event->who)))
        if (news != CLIENTS_GONE)
            give(c, news == CLIENTS_CAME ? DOOR_CAME : DOOR_HEARD, event);
}

/* All that has happened, and then what follows. */
static void turn(struct checkin *c)
{
    struct door_event event = {.at_ms = clock_ms()};
    struct message state[DOOR_STATES];

    clock_read(c, &event);
    lines_read(c, &event);
    others_hear(c, &event);
    give(c, DOOR_TICK, &event);
    door_says(&c->door, state);
    clients_tell(&c->clients, state);
    ram_wipe(&event, sizeof event);
}

static int timeout_ms(const struct checkin *c)
{
    int64_t door_ms = door_wake_ms(&c->door);
    int64_t lines_ms = c->rest_ms ? c->rest_ms : gpio_wake_ms(c->gpio);

    return clock_left_ms(lines_ms < door_ms ? lines_ms : door_ms);
}

static void sleep_until_something(struct checkin *c)
{
    struct pollfd set[2 + CLIENTS_FDS_MAX + GPIO_FDS_MAX] = {
        {.fd = c->watch, .events = POLLIN}, {.fd = c->counter.caller.fd, .events = POLLIN}};
    int n = 2 + clients_fds(&c->clients, set + 2);

    if (!c->rest_ms)
        n += gpio_fds(c->gpio, set + n);
    if (poll(set, (nfds_t)n, ready_sleep_ms(timeout_ms(c))) > 0 && set[0].revents) {
        link_watch_drain(c->watch, c->settings.state);
        counter_dial(&c->counter);
    }
}

/* The same rooms in the same order as the kiosk's, whatever it fell back to. The card has no rooms:
 * then the settings are read without the words, so that the door button still works. */
static const struct site *load(const struct settings *settings)
{
    static struct content content;
    static struct faults faults, again;
    const char *assets = files_assets(settings->assets);

    load_anyway(&content, settings->site, assets, settings->state, &faults);
    if (content.source == CONTENT_CARD)
        load_site(&content, settings->site, assets, &again);
    if (faults.total)
        log_event(LOG_CONTENT_FAULTS, faults.refused, faults.total - faults.refused);
    return &content.site;
}

int main(int argc, char **argv)
{
    static struct checkin checkin;
    struct checkin *c = &checkin;
    struct door_event start = {.at_ms = clock_ms()};

    log_open("checkin");
    if (!ram_seal())
        log_event(LOG_MEMORY, errno, 0);
    settings_read(&c->settings, argc, argv, help);
    door_init(&c->door, load(&c->settings));
    c->zone = clock_zone(c->door.site->zone);
    counter_init(&c->counter, c->settings.state);
    int failed = clients_open(&c->clients, c->settings.state, LINK_CHECKIN, SENDER_KIOSK);
    if (failed)
        return refusal_say("checkin", c->settings.state, failed);
    link_folder(c->folder, sizeof c->folder, c->settings.state, LINK_CHECKIN);
    c->gpio = gpio_open(c->door.wires.wire, c->door.wires.n, c->settings.state, "/dev");
    if (!c->gpio)
        return refusal_say("checkin", c->settings.state, -errno);
    c->watch = link_watch(c->settings.state);
    if (keep_read(c->folder, "rooms", start.u.kept, ARRIVAL_PACKED))
        memset(start.u.kept, 0, ARRIVAL_PACKED);
    give(c, DOOR_START, &start);
    counter_dial(&c->counter);
    log_event(LOG_START, c->door.wires.n, 0);
    turn(c);
    ready_tell();
    for (;;) {
        ram_wipe_stack(); /* whether somebody agreed to be counted */
        sleep_until_something(c);
        turn(c);
    }
}
