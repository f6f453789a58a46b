/* Check-in on a site's wires, with hands at its buttons (tell_door.h). */
#include "tools/story/tell_door.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include "tools/story/doorway.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PRESS_MS = 150 };

static struct doorway doorway;

static void tick(void)
{
    doorway_tick(&doorway);
}

/* --- hands ---------------------------------------------------------------------------------- */

/* The wire of the role in the story's line; a role that is none fails the story. */
static int named(const struct said *said, bool button)
{
    int wire = doorway_wire(&doorway, said_word(said, 1), button);
    if (wire < 0)
        story_fail("there is no %s \"%s\"", button ? "button" : "lamp", said_word(said, 1));
    return wire < 0 ? 0 : wire;
}

static void contact(const struct said *said, bool closed, int64_t then_ms)
{
    doorway_contact(&doorway, named(said, true), closed);
    story_wait(then_ms);
}

static void close_contact(const struct said *said)
{
    contact(said, true, PRESS_MS);
}

static void open_contact(const struct said *said)
{
    contact(said, false, PRESS_MS);
}

static void press(const struct said *said)
{
    close_contact(said);
    open_contact(said);
}

static void hold(const struct said *said)
{
    contact(said, true, said_ms(said_word(said, 2)));
    open_contact(said);
}

static void turn(const struct said *said)
{
    static const char *const STATES[] = {"off", "on", NULL};
    contact(said, said_choice(said_word(said, 2), STATES) == 1, PRESS_MS);
}

/* As real contacts do: there, back, there. */
static void bounce(const struct said *said)
{
    static const int STAYS_MS[] = {1, 2, 1, 3, PRESS_MS};
    for (int i = 0; i < 10; i++)
        contact(said, (i < 5) == (i % 5 % 2 == 0), STAYS_MS[i % 5]);
}

/* Too short for a hand. */
static void spike(const struct said *said)
{
    contact(said, true, 10);
    open_contact(said);
}

/* Read at once, when it is over. */
static void storm(const struct said *said)
{
    int wire = named(said, true);
    for (int i = 0; i < 150; i++) {
        doorway_contact(&doorway, wire, i % 2 == 0);
        story_pass(2);
    }
    tick();
}

static void line(const struct said *said)
{
    static const char *const STATES[] = {"gone", "there", NULL};
    const char *role = said_word(said, 1);
    uint32_t bits = strcmp(role, "all") ? doorway_line(&doorway, role) : UINT32_MAX;
    if (!bits)
        story_fail("there is no line \"%s\"", role);
    bool there = said_choice(said_word(said, 2), STATES) == 1;
    doorway_lines(&doorway, there ? doorway.there | bits : doorway.there & ~bits);
    tick();
}

static void watch(const struct said *said)
{
    doorway.watched |= doorway_bit(&doorway, named(said, false));
}

/* --- the other programs --------------------------------------------------------------------- */

static void kiosk(const struct said *said)
{
    enum { COMES, GOES };
    static const char *const WHO[] = {"kiosk", "other", NULL};
    static const char *const SAYS[] = {"comes", "goes", "arrive", "leave", "company", NULL};
    static const uint8_t TYPES[] = {0, 0, MESSAGE_ARRIVE, MESSAGE_LEAVE, MESSAGE_COMPANY};
    int says = said_choice(said_word(said, 1), SAYS);
    struct door_event event = {.who = said_choice(said->at[0], WHO)};

    if (says <= GOES) {
        doorway.listens[event.who] = says == COMES;
        if (says == COMES)
            doorway_give(&doorway, DOOR_CAME, &event);
    } else {
        event.u.message = message_make(TYPES[says], SENDER_KIOSK);
        event.u.message.u.room.room = (uint8_t)atoi(said_word(said, 3));
        event.u.message.u.room.agreed = said_has(said, "agreed");
        doorway_give(&doorway, DOOR_HEARD, &event);
    }
    tick();
}

static void terms(const struct said *said)
{
    static const char *const MODES[] = {"off", "visits", "bands", NULL};
    struct door_event event = {0};
    event.u.terms = (struct terms){.mode = (uint8_t)said_choice(said_word(said, 1), MODES),
                                   .count_door = said_has(said, "count_door")};
    doorway_give(&doorway, DOOR_TERMS, &event);
    tick();
}

/* --- starting ------------------------------------------------------------------------------- */

static void restart(const struct said *said)
{
    enum { AS_IT_WAS, DAMAGED, NOTHING, ROOMS };
    static const char *const WITH[] = {"", "damaged", "nothing", "rooms", NULL};
    int with = said_choice(said_word(said, 1), WITH);
    if (with == DAMAGED)
        doorway.kept[5] ^= 0x10;
    if (with == NOTHING)
        memset(doorway.kept, 0, ARRIVAL_PACKED);
    if (with == ROOMS)
        doorway.site.room_n = atoi(said_word(said, 2));
    doorway_start(&doorway);
}

static void stop(const struct said *said)
{
    story_pass(said_ms(said_word(said, 1)));
    tick();
}

/* --- the site ------------------------------------------------------------------------------- */

/* A first start, which nobody needs to foretell; then the kiosk listens. */
static void begin(void)
{
    memset(doorway.kept, 0, ARRIVAL_PACKED);
    doorway.there = UINT32_MAX;
    doorway.closed = doorway.watched = 0;
    doorway_start(&doorway);
    story_take("keep");
    story_take("key");
    doorway.listens[0] = true;
}

static void open_site(const char *name)
{
    static struct content content;
    static struct faults faults;
    char path[4096];
    const char *assets = files_assets(NULL);
    snprintf(path, sizeof path, "%s/sites/%s", assets, name);
    if (load_site(&content, path, assets, &faults) < 0 || faults.total)
        story_fail("the site \"%s\" cannot be read", name);
    doorway.site = content.site;
    begin();
}

static void site(const struct said *said)
{
    open_site(said_word(said, 1));
}

static void wire(const char *role)
{
    struct site *site = &doorway.site;
    if (!doorway_line(&doorway, role) && site->wire_n < LINES_MAX)
        site->wire[site->wire_n++] =
            (struct wire){.role = role, .line = role, .output = strstr(role, "lamp")};
}

/* Each room by the roles of its lamp and its button, LAMP+SEEN; all that is named is wired. */
static void rooms(const struct said *said)
{
    static char names[ROOMS_MAX][64];
    struct site *site = &doorway.site;
    site_defaults(site);
    while (site->room_n < ROOMS_MAX && site->room_n + 1 < said->n) {
        char *lamp = names[site->room_n];
        snprintf(lamp, sizeof names[0], "%s", said->at[site->room_n + 1]);
        char *seen = strchr(lamp, '+');
        if (!seen) {
            story_fail("\"%s\" is no room: write LAMP+SEEN", lamp);
            return;
        }
        *seen++ = '\0';
        site->room[site->room_n++] = (struct room){.name = "", .lamp = lamp, .seen = seen};
        wire(lamp);
        wire(seen);
    }
    wire("door");
    wire("bezel-lamp");
    wire("key-switch");
    begin();
}

static void set(const struct said *said)
{
    static const char *const SETTINGS[] = {"ack_minutes", NULL};
    said_choice(said_word(said, 1), SETTINGS);
    doorway.site.ack_minutes = atoi(said_word(said, 2));
    begin();
}

/* --- the cast ------------------------------------------------------------------------------- */

static void open(void)
{
    open_site("peer-support");
}

static int64_t wake_ms(void)
{
    return door_wake_ms(&doorway.door);
}

static const struct verb EVENTS[] = {
    {"site", site},           {"rooms", rooms},       {"set", set},     {"press", press},
    {"hold", hold},           {"bounce", bounce},     {"spike", spike}, {"storm", storm},
    {"close", close_contact}, {"open", open_contact}, {"turn", turn},   {"line", line},
    {"watch", watch},         {"kiosk", kiosk},       {"other", kiosk}, {"terms", terms},
    {"restart", restart},     {"stop", stop},         {NULL, NULL}};
static const struct verb FOLLOWS[] = {{NULL, NULL}};

const struct cast tell_door = {"door", open, EVENTS, FOLLOWS, wake_ms, tick};
