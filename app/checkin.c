/* The check-in: buttons, lamps, and what the kiosk is told of them. One thread, one poll(). Works
 * with the kiosk dead, with tallyd dead, and without lines, and may be killed at any moment: who
 * waits is kept before anybody is told. It must never say that somebody was told, seen or
 * answered who was not; it knows no names and logs no arrival. */
#include "core/door/arrival.h"
#include "core/door/gesture.h"
#include "io/box/clock.h"
#include "io/box/log.h"
#include "io/box/ready.h"
#include "io/box/settings.h"
#include "io/files/files.h"
#include "io/files/keep.h"
#include "io/files/load.h"
#include "io/lines/gpio.h"
#include "io/link/clients.h"
#include "io/link/counter.h"
#include "io/link/link.h"
#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char help[] =
    "usage: checkin [--state DIR] [--site DIR] [--assets DIR]\n"
    "Lights the lamps and reads the buttons of a site (wiring.ini), and serves the kiosk\n"
    "in the state folder.\n";

/* REST_MS: how long a storming line is left alone, so that it costs little and hides no other. */
enum { MESSAGES_AT_ONCE = 64, REST_MS = 50 };

/* What a wire is for. Rooms by bit. */
struct use {
    bool door, bezel, key;
    uint8_t seen, lamp;
};

struct checkin {
    struct settings settings;
    struct arrival arrival;
    struct gpio *gpio;
    struct wire wire[LINES_MAX];
    struct use use[LINES_MAX];
    struct gesture gesture[LINES_MAX];
    struct lamp lamp[LINES_MAX];
    int wire_n;
    uint32_t there;
    bool ready; /* there are rooms, and every one has its lamp */
    bool key;   /* staff have their key turned, as everybody was told */
    bool key_told;
    int64_t rest_ms;
    uint8_t kept[ARRIVAL_PACKED];
    int watch;
    struct clients clients;
    struct counter counter;
};

static struct site site;
static struct checkin checkin;
static const struct cell checkin_cell = {.kind = CELL_CHECKIN};

/* --- the site's wires ----------------------------------------------------------------------- */

static struct use use_of(const struct wire *wire)
{
    struct use use = {.door = site.room_n && !wire->output && !strcmp(wire->role, "door"),
                      .bezel = site.room_n && wire->output && !strcmp(wire->role, "bezel-lamp"),
                      .key = !wire->output && !strcmp(wire->role, "key-switch")};

    for (int r = 0; r < site.room_n; r++) {
        if (wire->output && !strcmp(wire->role, site.room[r].lamp))
            use.lamp |= (uint8_t)(1u << r);
        if (!wire->output && !strcmp(wire->role, site.room[r].seen))
            use.seen |= (uint8_t)(1u << r);
    }
    return use;
}

/* The wires that belong to check-in; other roles are somebody else's lines. */
static void wires_take(struct checkin *c)
{
    for (int i = 0; i < site.wire_n; i++) {
        struct use use = use_of(&site.wire[i]);
        if (!use.door && !use.bezel && !use.key && !use.lamp && !use.seen)
            continue;
        c->gesture[c->wire_n].stays = use.key;
        c->wire[c->wire_n] = site.wire[i];
        c->use[c->wire_n++] = use;
    }
}

static bool every_room_has_its_lamp(const struct checkin *c)
{
    unsigned lamps = 0;

    for (int w = 0; w < c->wire_n; w++)
        if (c->there & 1u << w)
            lamps |= c->use[w].lamp;
    return site.room_n > 0 && lamps == (1u << site.room_n) - 1;
}

static bool key_turned(const struct checkin *c)
{
    for (int w = 0; w < c->wire_n; w++)
        if (c->use[w].key && c->gesture[w].down)
            return true;
    return false;
}

/* --- telling ------------------------------------------------------------------------------- */

static struct message room_message(const struct checkin *c, int room)
{
    struct message message = message_make(MESSAGE_ROOM, SENDER_NONE);

    message.u.room.room = (uint8_t)room;
    message.u.room.state = c->arrival.room[room].state;
    message.u.room.company = c->arrival.room[room].company;
    return message;
}

static struct message lines_message(const struct checkin *c)
{
    struct message message = message_make(MESSAGE_LINES, SENDER_NONE);

    message.u.lines.ready = c->ready;
    message.u.lines.key = c->key;
    return message;
}

/* Lamps as they are at at_ms, before anything changes: lamp_set starts from there. */
static void lamps_show(struct checkin *c, int64_t at_ms)
{
    for (int w = 0; w < c->wire_n; w++)
        if (c->wire[w].output)
            gpio_set(c->gpio, w, lamp_on(&c->lamp[w], at_ms));
}

static void lamps_set(struct checkin *c, int64_t at_ms)
{
    for (int w = 0; w < c->wire_n; w++)
        if (c->use[w].bezel)
            lamp_set(&c->lamp[w], arrival_bezel_lamp(&c->arrival), at_ms);
        else if (c->use[w].lamp)
            lamp_set(&c->lamp[w], arrival_room_lamp(&c->arrival, c->use[w].lamp), at_ms);
    lamps_show(c, at_ms);
}

/* A failure is logged by the caller, or not at all: its time may be that of an arrival. */
static int keep(struct checkin *c)
{
    arrival_pack(&c->arrival, c->kept);
    return keep_write(c->settings.state, "rooms", c->kept, ARRIVAL_PACKED);
}

/* Rooms of which the kiosk knows something else. */
static uint8_t rooms_changed(const struct checkin *c)
{
    struct arrival before = {.room_n = site.room_n};
    uint8_t changed = 0;

    arrival_unpack(&before, c->kept, 0);
    for (int r = 0; r < site.room_n; r++)
        if (before.room[r].state != c->arrival.room[r].state ||
            before.room[r].company != c->arrival.room[r].company)
            changed |= (uint8_t)(1u << r);
    return changed;
}

/* For whoever opens a door to the key's owner: ssh, on the appliance. */
static void key_write(const struct checkin *c)
{
    int error = keep_tell(c->settings.state, "key", c->key ? "on\n" : "off\n");

    if (error)
        log_event(LOG_STORE_WRITE, -error, 0);
}

static void key_check(struct checkin *c)
{
    bool key = key_turned(c);

    if (c->key_told && key == c->key)
        return;
    c->key = key;
    c->key_told = true;
    key_write(c);
    clients_owe(&c->clients, CLIENTS_ALL, true, 0);
}

/* Whatever changed: kept first, then lit, then told. */
static void settle(struct checkin *c, int64_t at_ms)
{
    uint8_t packed[ARRIVAL_PACKED];
    struct message room[ROOMS_MAX], lines;

    key_check(c);
    arrival_pack(&c->arrival, packed);
    if (memcmp(packed, c->kept, sizeof packed)) {
        clients_owe(&c->clients, CLIENTS_ALL, false, rooms_changed(c));
        keep(c);
    }
    lamps_set(c, at_ms);
    for (int r = 0; r < site.room_n; r++)
        room[r] = room_message(c, r);
    lines = lines_message(c);
    clients_tell(&c->clients, &lines, room, site.room_n);
}

/* --- buttons ------------------------------------------------------------------------------- */

static void door_press(struct checkin *c, int64_t at_ms)
{
    bool more = arrival_door(&c->arrival, at_ms);

    if (!c->ready) /* nobody can be told: the lamp by the door says so, if it is there */
        arrival_unheard(&c->arrival, 0);
    if (more && c->counter.terms.mode != MODE_OFF && c->counter.terms.count_door)
        counter_add(&c->counter, &checkin_cell);
}

static void seen_button(struct checkin *c, unsigned rooms, bool held, int64_t at_ms)
{
    for (int r = 0; r < site.room_n; r++)
        if (rooms & 1u << r) {
            if (held)
                arrival_clear(&c->arrival, r);
            else
                arrival_seen(&c->arrival, r, at_ms);
        }
}

static void button_act(struct checkin *c, int wire, int told, int64_t at_ms)
{
    if (told & GESTURE_PRESS && c->use[wire].door)
        door_press(c, at_ms);
    if (told & GESTURE_PRESS)
        seen_button(c, c->use[wire].seen, false, at_ms);
    if (told & GESTURE_HOLD)
        seen_button(c, c->use[wire].seen, true, at_ms);
    if (told & GESTURE_TROUBLE)
        log_event(LOG_LINE_STORM, wire, c->gesture[wire].trouble);
    if (told & GESTURE_QUIET)
        log_event(LOG_LINE_QUIET, wire, 0);
}

/* As the line is now, which nobody has pressed. */
static void gesture_start(struct checkin *c, int wire, bool closed, int64_t at_ms)
{
    if (c->use[wire].key)
        gesture_switch(&c->gesture[wire], closed, at_ms);
    else
        gesture_init(&c->gesture[wire], closed, at_ms);
}

static void edges_read(struct checkin *c, int64_t at_ms)
{
    struct gpio_edge edge;
    bool storm = false;

    while (gpio_next(c->gpio, &edge)) {
        struct gesture *gesture = &c->gesture[edge.wire];
        if (edge.start)
            gesture_start(c, edge.wire, edge.closed, edge.at_ms);
        else
            button_act(c, edge.wire, gesture_edge(gesture, edge.closed, edge.at_ms), at_ms);
        storm |= gesture->trouble == TROUBLE_STORM;
    }
    c->rest_ms = storm ? at_ms + REST_MS : 0;
}

/* A button whose line has gone is not being held, and a key is not turned. */
static void lines_check(struct checkin *c, int64_t at_ms)
{
    uint32_t there = gpio_there(c->gpio), gone = c->there & ~there;

    c->there = there;
    for (int w = 0; w < c->wire_n; w++)
        if (gone & 1u << w)
            gesture_start(c, w, false, at_ms);
    if (every_room_has_its_lamp(c) == c->ready)
        return;
    c->ready = !c->ready;
    clients_owe(&c->clients, CLIENTS_ALL, true, 0);
}

/* --- the kiosk ----------------------------------------------------------------------------- */

static void kiosk_act(struct checkin *c, int who, const struct message *message, int64_t at_ms)
{
    int room = message->u.room.room;
    bool rings = message->type == MESSAGE_ARRIVE || message->type == MESSAGE_COMPANY;

    if ((!rings && message->type != MESSAGE_LEAVE) || room >= site.room_n)
        return;
    if (rings && !c->ready) { /* no lamp would light: the kiosk shows the phone number */
        clients_owe(&c->clients, who, true, 0);
        return;
    }
    clients_owe(&c->clients, who, false, (uint8_t)(1u << room));
    if (message->type == MESSAGE_LEAVE)
        arrival_leave(&c->arrival, room);
    else if (message->type == MESSAGE_COMPANY)
        arrival_company(&c->arrival, room, at_ms);
    else if (arrival_arrive(&c->arrival, room, at_ms) && message->u.room.agreed)
        counter_add(&c->counter, &checkin_cell);
}

/* --- the loop ------------------------------------------------------------------------------ */

static void step(struct checkin *c)
{
    int64_t now_ms = clock_ms();
    struct message message;
    int who;

    lamps_show(c, now_ms);
    if (now_ms >= c->rest_ms)
        edges_read(c, now_ms);
    lines_check(c, now_ms);
    for (int w = 0; w < c->wire_n; w++)
        if (!c->wire[w].output)
            button_act(c, w, gesture_tick(&c->gesture[w], now_ms), now_ms);
    arrival_tick(&c->arrival, now_ms);
    counter_hear(&c->counter);
    while (clients_next(&c->clients, &message, &who))
        kiosk_act(c, who, &message, now_ms);
    settle(c, now_ms);
}

static int timeout_ms(const struct checkin *c)
{
    int64_t now_ms = clock_ms(), wake_ms = arrival_wake_ms(&c->arrival);
    int64_t gpio_ms = gpio_wake_ms(c->gpio);

    if (c->rest_ms && gpio_ms > c->rest_ms)
        gpio_ms = c->rest_ms;
    if (gpio_ms < c->rest_ms)
        gpio_ms = c->rest_ms;
    wake_ms = gpio_ms < wake_ms ? gpio_ms : wake_ms;
    for (int w = 0; w < c->wire_n; w++) {
        int64_t wire_ms =
            c->wire[w].output ? lamp_wake_ms(&c->lamp[w], now_ms) : gesture_wake_ms(&c->gesture[w]);
        wake_ms = wire_ms < wake_ms ? wire_ms : wake_ms;
    }
    if (wake_ms == INT64_MAX)
        return -1;
    return wake_ms <= now_ms ? 0 : wake_ms - now_ms > INT_MAX ? INT_MAX : (int)(wake_ms - now_ms);
}

static void sleep_until_something(struct checkin *c)
{
    enum { OWN = 2 };
    struct pollfd set[OWN + CLIENTS_FDS_MAX + GPIO_FDS_MAX] = {
        {.fd = c->watch, .events = POLLIN}, {.fd = c->counter.caller.fd, .events = POLLIN}};
    int n = OWN;

    n += clients_fds(&c->clients, set + n);
    if (!c->rest_ms)
        n += gpio_fds(c->gpio, set + n);
    if (poll(set, (nfds_t)n, ready_sleep_ms(timeout_ms(c))) > 0 && set[0].revents) {
        link_watch_drain(c->watch);
        counter_dial(&c->counter);
    }
}

/* The same rooms in the same order as the kiosk's, whatever it fell back to. Where it has no rooms
 * at all the door button still works. */
static void load(const struct settings *settings)
{
    static struct content content;
    static struct faults faults, again;
    const char *assets = files_assets(settings->assets);

    load_anyway(&content, settings->site, assets, settings->state, &faults);
    if (content.source == CONTENT_CARD)
        load_site(&content, settings->site, assets, &again);
    site = content.site;
    if (faults.total)
        log_event(LOG_CONTENT_FAULTS, faults.refused, faults.total - faults.refused);
}

static int refuse(const char *state, int error)
{
    fprintf(stderr,
            error == EADDRINUSE ? "checkin: one is running already in %s (%s)\n"
                                : "checkin: cannot work in the state folder %s: %s\n",
            state, strerror(error));
    return 1;
}

static void restore(struct checkin *c)
{
    uint8_t packed[ARRIVAL_PACKED];

    arrival_init(&c->arrival, site.room_n, site.ack_minutes);
    if (!keep_read(c->settings.state, "rooms", packed, sizeof packed))
        arrival_unpack(&c->arrival, packed, clock_ms());
    int error = keep(c);
    if (error)
        log_event(LOG_STORE_WRITE, -error, 0);
}

int main(int argc, char **argv)
{
    struct checkin *c = &checkin;

    log_open("checkin");
    settings_read(&c->settings, argc, argv, help);
    load(&c->settings);
    wires_take(c);
    counter_init(&c->counter, c->settings.state);
    int failed = clients_open(&c->clients, c->settings.state, "checkin.sock");
    if (failed)
        return refuse(c->settings.state, -failed);
    c->gpio = gpio_open(c->wire, c->wire_n, c->settings.state, "/dev");
    if (!c->gpio)
        return refuse(c->settings.state, errno);
    c->watch = link_watch(c->settings.state);
    restore(c);
    counter_dial(&c->counter);
    log_event(LOG_START, c->wire_n, 0);
    step(c);
    ready_tell();
    for (;;) {
        sleep_until_something(c);
        step(c);
    }
}
