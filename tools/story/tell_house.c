/* See tell_house.h. What leaves the house is foretold; what its programs say to each other is not.
 */
#include "tools/story/tell_house.h"
#include "tools/story/books.h"
#include "tools/story/buttons.h"
#include "tools/story/doorway.h"
#include "tools/story/programs.h"
#include "tools/story/shelf.h"
#include "tools/story/tally_words.h"
#include "tools/story/visitor.h"

#include <stdlib.h>
#include <string.h>

static const char *const NAMES[] = {"nobody", "kiosk", "checkin", "publish", "tallyd", NULL};

/* --- programs ------------------------------------------------------------------------------- */

static void start(const struct said *said)
{
    programs_start((enum program)said_choice(said_word(said, 1), NAMES));
}

static void kill(const struct said *said)
{
    static const char *const MOMENTS[] = {"", "hearing", "keeping", "telling", NULL};
    enum program program = (enum program)said_choice(said_word(said, 1), NAMES);
    enum moment moment = (enum moment)said_choice(said_word(said, 3), MOMENTS);
    if (moment == MOMENT_NONE)
        programs_kill(program);
    else
        programs_doom(program, moment, said->n > 4 ? atoi(said_word(said, 4)) : 1);
}

static void publish(const struct said *said)
{
    (void)said;
    programs_publish();
}

/* The power was cut and is back: what follows from that alone needs no foretelling. */
static void power_on(void)
{
    for (int p = KIOSK; p < PROGRAMS; p++)
        programs_kill((enum program)p);
    programs_settle();
    memset(doorway.kept, 0, ARRIVAL_PACKED);
    for (int p = PROGRAMS - 1; p >= KIOSK; p--)
        programs_start((enum program)p);
    programs_settle();
    story_hush();
}

/* --- the site ------------------------------------------------------------------------------- */

static void open_site(const char *name)
{
    visitor_open(name);
    programs_open();
    power_on();
}

static void site(const struct said *said)
{
    open_site(said_word(said, 1));
}

static bool set_here(const char *name, const char *word)
{
    struct site *site = &visitor.device.content.site;
    if (!strcmp(name, "tallies"))
        site->terms.mode = (uint8_t)said_choice(word, terms_mode_words);
    else if (!strcmp(name, "count_door"))
        site->terms.count_door = !strcmp(word, "yes");
    else if (!strcmp(name, "ack_minutes"))
        site->ack_minutes = atoi(word);
    else if (!strcmp(name, "arrival_hours"))
        site->arrival_hours = atoi(word);
    else
        return false;
    return true;
}

/* As it was from the beginning; or from now on. */
static void set(const struct said *said)
{
    if (!set_here(said_word(said, 1), said_word(said, 2)))
        visitor_set(said);
    if (!strcmp(said->at[0], "set"))
        programs_open();
    power_on();
}

static void clock(const struct said *said)
{
    struct event event = {.kind = EVENT_LOCAL, .u.local = story_clock(said)};
    struct door_event door = {.u.local = event.u.local};
    visitor.wall = event.u.local;
    visitor_give(&event);
    doorway_give(DOOR_LOCAL, &door);
}

/* --- people --------------------------------------------------------------------------------- */

/* Finished visits of so many others. They need no foretelling, the store's answer does not either.
 */
static void visits(const struct said *said)
{
    struct cell cell = {.kind = CELL_VISIT};
    for (int t = 0; t < TABLE_COUNT; t++) {
        int high = said_number(said, terms_table_words[t], -1);
        cell.tables |= (uint8_t)((high >= 0) << t);
        cell.high |= (uint8_t)((high > 0) << t);
    }
    for (int i = 0; i < atoi(said_word(said, 1)) && visitor.runs; i++) {
        programs_count(KIOSK, &cell);
        programs_settle();
        story_take("commit");
    }
}

static void told(const struct said *said)
{
    static const char *const WAYS[] = {"strictly", "freely", NULL};
    story_freely(said_choice(said_word(said, 1), WAYS) == 1);
}

/* --- the cast ------------------------------------------------------------------------------- */

static void open(void)
{
    open_site("peer-support");
}

static const struct verb OWN[] = {
    {"site", site},       {"set", set},       {"change", set}, {"start", start}, {"kill", kill},
    {"publish", publish}, {"visits", visits}, {"told", told},  {"clock", clock}, {NULL, NULL}};
static const struct verb *const EVENTS[] = {OWN, visitor_hands, buttons_hands, books_events, NULL},
                                *const FOLLOWS[] = {visitor_eyes, books_follows, shelf_follows,
                                                    NULL};

const struct cast tell_house = {"house",          open,          EVENTS,         FOLLOWS,
                                programs_wake_ms, programs_tick, programs_settle};
