/* A visit on a real site's machine, with nobody else there but what the story says (tell_visit.h).
 */
#include "tools/story/tell_visit.h"
#include "core/wire/message.h"
#include "tools/story/visitor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_SIZE = 512 };

/* --- what the others are told --------------------------------------------------------------- */

static void note_count(const struct cell *cell)
{
    char words[64] = "";
    for (int t = 0, n = 0; t < TABLE_COUNT; t++)
        if (cell->tables >> t & 1)
            n += snprintf(words + n, sizeof words - (size_t)n, " %s=%d", terms_table_words[t],
                          cell->high >> t & 1);
    story_note("count%s", cell->tables ? words : " visits");
}

static void asks(const struct effect *effect)
{
    if (effect->kind == EFFECT_ARRIVE)
        story_note("arrive room %d%s%s", effect->room, effect->agreed ? " agreed" : "",
                   effect->door ? " door" : "");
    else if (effect->kind == EFFECT_COUNT)
        note_count(&effect->cell);
    else
        story_note("%s room %d", effect->kind == EFFECT_LEAVE ? "leave" : "company", effect->room);
}

/* --- what the others tell ------------------------------------------------------------------- */

static void room(const struct said *said)
{
    struct event event = {.kind = EVENT_ROOM};
    int at = strcmp(said->at[0], "answer") == 0;
    event.u.room.answer = (uint8_t)at;
    event.u.room.room = (uint8_t)atoi(said_word(said, at + 1));
    event.u.room.state = (uint8_t)said_choice(said_word(said, at + 2), standing_room_words);
    event.u.room.company = said_has(said, "company");
    visitor_give(&event);
}

static void lines(const struct said *said)
{
    static const char *const STATES[] = {"lost", "ready", NULL};
    struct event event = {.kind = EVENT_LINES};
    event.u.lines.ready = said_choice(said_word(said, 1), STATES) == 1;
    event.u.lines.lost = (uint8_t)(said->n > 2 ? 1 << atoi(said_word(said, 2)) : 0);
    event.u.lines.key = event.u.lines.ready && visitor.device.machine.key;
    visitor_give(&event);
}

static void turn(const struct said *said)
{
    static const char *const STATES[] = {"off", "on", NULL};
    struct event event = {.kind = EVENT_LINES, .u.lines.ready = visitor.device.machine.lines_ready};
    event.u.lines.key = said_choice(said_word(said, 2), STATES) == 1;
    visitor_give(&event);
}

static void staff(const struct said *said)
{
    static struct staff told;
    struct event event = {.kind = EVENT_STAFF, .u.staff = &told};
    char line[LINE_SIZE];
    snprintf(line, sizeof line, "%s = %s\n", said_word(said, 1), said_word(said, 2));
    staff_parse(&told, line, strlen(line));
    visitor_give(&event);
}

static void terms(const struct said *said)
{
    const struct site *site = &visitor.device.content.site;
    struct event event = {.kind = EVENT_TERMS,
                          .u.promise = {site->terms, (uint8_t)site->keep_years, 0}};
    struct terms *told = &event.u.promise.terms;
    told->mode = (uint8_t)said_choice(said_word(said, 1), terms_mode_words);
    told->k = K_DEFAULT;
    told->count_door = said_has(said, "count_door");
    if (said_has(said, "burnout") || said_has(said, "distress"))
        told->tables = (uint8_t)((said_has(said, "burnout") << TABLE_BURNOUT) |
                                 (said_has(said, "distress") << TABLE_DISTRESS));
    if (told->mode != MODE_BANDS)
        told->tables = 0;
    visitor_give(&event);
}

static void tally(const struct said *said)
{
    struct event lost = {.kind = EVENT_TALLY_LOST};
    (void)said;
    visitor_give(&lost);
}

static void clock(const struct said *said)
{
    struct event event = {.kind = EVENT_LOCAL, .u.local = story_clock(said)};
    visitor.wall = event.u.local;
    visitor_give(&event);
}

/* --- the cast ------------------------------------------------------------------------------- */

static void site(const struct said *said)
{
    visitor_open(said_word(said, 1));
}

static void set(const struct said *said)
{
    visitor_set(said);
    device_look(&visitor.device);
}

static void open(void)
{
    visitor.asks = asks;
    visitor_open("default");
}

static const struct verb OWN[] = {{"site", site},   {"set", set},     {"room", room},
                                  {"answer", room}, {"lines", lines}, {"terms", terms},
                                  {"turn", turn},   {"staff", staff}, {"tally", tally},
                                  {"clock", clock}, {NULL, NULL}};
static const struct verb *const EVENTS[] = {OWN, visitor_hands, NULL}, *const FOLLOWS[] = {
                                                                           visitor_eyes, NULL};

const struct cast tell_visit = {"visit",         open,         EVENTS, FOLLOWS,
                                visitor_wake_ms, visitor_tick, NULL};
