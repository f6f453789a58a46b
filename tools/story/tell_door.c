/* Check-in on a site's wires (tell_door.h). */
#include "tools/story/tell_door.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include "tools/story/buttons.h"
#include "tools/story/doorway.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- what is told and kept ------------------------------------------------------------------- */

static void tells(int kiosk, const struct message *state)
{
    const char *who = kiosk ? "other " : "";
    int lost = state->u.lines.lost, room = 0;
    while (lost && !(lost >> room & 1))
        room++;
    if (state->type == MESSAGE_LINES && lost && lost != (1 << doorway.site.room_n) - 1)
        story_note("tell %slines lost %d%s", who, room, state->u.lines.key ? " key" : "");
    else if (state->type == MESSAGE_LINES)
        story_note("tell %slines %s%s", who, state->u.lines.ready ? "ready" : "lost",
                   state->u.lines.key ? " key" : "");
    else
        story_note("%s %sroom %d %s%s", state->u.room.answer ? "answer" : "tell", who,
                   state->u.room.room, standing_room_words[state->u.room.state],
                   state->u.room.company ? " company" : "");
}

static void inside(const struct door_effect *effect)
{
    story_note(effect->kind == DOOR_COUNT ? "count check-in" : "keep");
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
            doorway_give(DOOR_CAME, &event);
    } else {
        event.u.message = message_make(TYPES[says], SENDER_KIOSK);
        event.u.message.u.room.room = (uint8_t)atoi(said_word(said, 3));
        event.u.message.u.room.agreed = said_has(said, "agreed");
        event.u.message.u.room.door = said_has(said, "door");
        doorway_give(DOOR_HEARD, &event);
    }
    doorway_tick();
}

static void terms(const struct said *said)
{
    struct door_event event = {0};
    event.u.terms =
        (struct terms){.mode = (uint8_t)said_choice(said_word(said, 1), terms_mode_words),
                       .count_door = said_has(said, "count_door")};
    doorway_give(DOOR_TERMS, &event);
    doorway_tick();
}

static void clock(const struct said *said)
{
    struct door_event event = {.u.local = story_clock(said)};
    doorway_give(DOOR_LOCAL, &event);
    doorway_tick();
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
    doorway_start();
}

static void stop(const struct said *said)
{
    story_pass(said_ms(said_word(said, 1)));
    doorway_tick();
}

/* --- the site ------------------------------------------------------------------------------- */

/* A first start, which nobody needs to foretell; then the kiosk listens. */
static void begin(void)
{
    memset(doorway.kept, 0, ARRIVAL_PACKED);
    doorway.there = UINT32_MAX;
    doorway.closed = doorway.watched = 0;
    doorway_start();
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
    if (!doorway_line(role) && site->wire_n < LINES_MAX)
        site->wire[site->wire_n++] =
            (struct wire){.role = role, .line = role, .output = strstr(role, "lamp")};
}

/* A room by the roles of its lamp and its buttons: LAMP+SEEN, and if it has them +DOOR+BEZEL. */
static void room(const char *word)
{
    static char names[ROOMS_MAX][64];
    struct room *room = &doorway.site.room[doorway.site.room_n];
    const char **const roles[] = {&room->lamp, &room->seen, &room->door, &room->bezel};
    char *at = names[doorway.site.room_n++];
    *room = room_none();
    room->hours = doorway.site.hours;
    snprintf(at, sizeof names[0], "%s", word);
    for (int i = 0; i < 4 && at; i++) {
        char *next = strchr(at, '+');
        if (next)
            *next++ = '\0';
        *roles[i] = at;
        wire(at);
        at = next;
    }
    if (!room->seen[0])
        story_fail("\"%s\" is no room: write LAMP+SEEN", word);
}

/* All that is named is wired. */
static void rooms(const struct said *said)
{
    struct site *site = &doorway.site;
    struct span part;
    site_defaults(site);
    hours_parse(&site->hours, span_of("always"), &part);
    while (site->room_n < ROOMS_MAX && site->room_n + 1 < said->n)
        room(said->at[site->room_n + 1]);
    wire("door");
    wire("bezel-lamp");
    wire("key-switch");
    begin();
}

static void set(const struct said *said)
{
    static const char *const SETTINGS[] = {"ack_minutes", "arrival_hours", "unsure_room", NULL};
    int *const at[] = {&doorway.site.ack_minutes, &doorway.site.arrival_hours,
                       &doorway.site.unsure_room};
    *at[said_choice(said_word(said, 1), SETTINGS)] = atoi(said_word(said, 2));
    begin();
}

/* --- the cast ------------------------------------------------------------------------------- */

static void open(void)
{
    doorway.tells = tells;
    doorway.inside = inside;
    open_site("peer-support");
}

static const struct verb OWN[] = {
    {"site", site},   {"rooms", rooms},     {"set", set},   {"kiosk", kiosk}, {"other", kiosk},
    {"terms", terms}, {"restart", restart}, {"stop", stop}, {"clock", clock}, {NULL, NULL}};
static const struct verb *const EVENTS[] = {OWN, buttons_hands, NULL}, *const FOLLOWS[] = {NULL};

const struct cast tell_door = {"door", open, EVENTS, FOLLOWS, doorway_wake_ms, doorway_tick, NULL};
