/* See unused.h. tests/house/keys-beside.sh holds each note to the truth: what is said to do nothing
 * must change nothing, and what does nothing must be noted. */
#include "core/content/unused.h"
#include "core/content/folder.h"
#include "core/content/role.h"
#include "core/plain/text.h"
#include <string.h>

enum { KEYS_MAX = 8, NAMES_MAX = 128 };

/* --- the judges ------------------------------------------------------------------------------ */

static bool light(const struct content *content)
{
    return content->site.edition == EDITION_LIGHT;
}

static bool lounge(const struct content *content)
{
    return content->site.edition == EDITION_LOUNGE;
}

static bool counts_nothing(const struct content *content)
{
    return !light(content) && content->site.terms.mode == MODE_OFF;
}

static bool counts_no_bands(const struct content *content)
{
    return content->site.terms.mode == MODE_VISITS;
}

static bool counts_in_lounge(const struct content *content)
{
    return lounge(content) && content->site.terms.mode != MODE_OFF;
}

static bool no_door_button(const struct content *content)
{
    return !lounge(content) && content->site.terms.mode != MODE_OFF &&
           !content_by_the_door(&content->site, ROLE_DOOR);
}

static bool asks_no_self_harm(const struct content *content)
{
    const struct site *site = &content->site;
    for (int i = 0; i < content->instrument_n; i++)
        for (int c = 0; content_asks_self_harm(&content->instrument[i]) && c < site->check_n; c++)
            if (content_asks(&site->check[c], content->instrument[i].id))
                return false;
    return !light(content);
}

static bool nobody_waits(const struct content *content)
{
    return content->site.room_n == 0 && asks_no_self_harm(content);
}

static bool no_clock(const struct content *content)
{
    const struct site *site = &content->site;
    return !site->zone[0] && site->night.n && !site->night.always;
}

static bool no_phone(const struct content *content)
{
    return !content->site.phone[0];
}

/* Nobody can come to the screens of check-in: there is no tile. */
static bool no_tile(const struct content *content)
{
    const struct site *site = &content->site;
    for (int i = 0; i < site->menu_n; i++)
        if (site->menu[i] == TILE_CHECKIN)
            return false;
    return site->edition == EDITION_DOOR;
}

/* There is one, and it always says that nobody is here. */
static bool never_there(const struct content *content)
{
    const struct site *site = &content->site;
    bool any = no_tile(content) || site->edition != EDITION_DOOR;
    for (int i = 0; i < site->room_n; i++)
        any |= site->room[i].hours.n;
    return !any;
}

/* --- settings -------------------------------------------------------------------------------- */

/* The sentence has places for `"k" and "period" do`, and for `these lines`. */
static const struct reason {
    bool (*holds)(const struct content *content);
    const char *keys[KEYS_MAX], *what;
} REASONS[] = {
    {light,
     {"ask_guess", "checks", "crisis_owner", "menu"},
     "{} nothing: edition = light has no menu and no self-check. Delete {}, or write edition = "
     "door."},
    {light,
     {"tables", "count_door", "k", "epsilon", "period", "keep_years"},
     "{} nothing: edition = light counts nothing. Delete {}, or write edition = door."},
    {light,
     {"walk_in"},
     "{} nothing: edition = light has no check-in on the screen. Say on the card by the button "
     "that "
     "a visit has to be booked, and delete {}."},
    {lounge,
     {"ack_minutes", "arrival_hours", "walk_in", "unsure_room"},
     "{} nothing: edition = lounge has no check-in. Delete {}, or write edition = door."},
    {counts_nothing,
     {"tables", "count_door", "k", "epsilon", "period", "keep_years"},
     "{} nothing: tallies = off counts nothing. Delete {}, or write tallies = bands."},
    {counts_no_bands,
     {"tables"},
     "{} nothing: tallies = visits counts no bands. Delete {}, or write tallies = bands."},
    {counts_in_lounge,
     {"count_door"},
     "{} nothing: edition = lounge has no button by the door. Delete {}, or write edition = door."},
    {no_door_button,
     {"count_door"},
     "{} nothing: there is no button by the door. Wire one in wiring.ini, or delete {}."},
    {asks_no_self_harm,
     {"crisis_owner"},
     "{} nothing: none of \"checks\" asks about self-harm. Add phq9 there, or delete {}."},
    {nobody_waits,
     {"hours"},
     "{} nothing: there is no room, and no check asks about self-harm. Delete {}, or write edition "
     "= door and add a room."},
    {no_clock,
     {"night"},
     "{} nothing: \"time_zone\" is empty, so the kiosk does not know when it is night. Write the "
     "zone there, or delete {}."},
    {no_phone,
     {"phone_who"},
     "{} nothing: \"phone\" is empty. Write the number there, or delete {}."},
    {no_tile,
     {"walk_in"},
     "{} nothing: the screen has no check-in. Add checkin to \"menu\", or delete {}."},
    {never_there,
     {"walk_in"},
     "{} nothing: nobody can check in on the screen, since hours = never. Write your hours, or "
     "delete {}."},
};

/* `"k", "period"`; how many there are. */
static int add_name(struct text *names, int n, const char *key)
{
    text_add(names, n ? ", \"" : "\"");
    text_add(names, key);
    text_add(names, "\"");
    return n + 1;
}

static void check_settings(const struct content *content, const struct reason *reason,
                           struct faults *faults)
{
    char bytes[NAMES_MAX];
    struct text names = text_in(bytes, sizeof bytes);
    int first = 0, n = 0, line;
    for (int k = 0; k < KEYS_MAX && reason->keys[k]; k++)
        if ((line = site_own(&content->site, reason->keys[k]))) {
            first = n && first < line ? first : line;
            n = add_name(&names, n, reason->keys[k]);
        }
    text_add(&names, n > 1 ? " do" : " does");
    if (n)
        fault_warn(faults, first, reason->what, bytes, n > 1 ? "these lines" : "this line", NULL);
}

/* --- rooms and wires ------------------------------------------------------------------------- */

static void check_room(const struct content *content, const struct room *room,
                       struct faults *faults)
{
    const bool away = no_tile(content) || never_there(content);
    const char *why = light(content)     ? "edition = light has no check-in on the screen"
                      : no_tile(content) ? "the menu has no tile \"checkin\""
                                         : "nobody can check in on the screen, since hours = never";
    if (room->word[0] && (light(content) || away))
        fault_warn(faults, room->word_line, "\"word\" is not shown: {}. Delete this line.", why,
                   NULL, NULL);
    if (room->kind[0] && away)
        fault_warn(faults, room->kind_line, "\"for\" is not shown: {}. Delete this line.", why,
                   NULL, NULL);
    else if (room->kind[0] && content->site.room_n == 1)
        fault_warn(faults, room->kind_line,
                   "\"for\" is not shown: it tells several rooms apart, and there is one. Delete "
                   "this line.",
                   NULL, NULL, NULL);
}

static void check_tile(const struct content *content, struct faults *faults)
{
    const struct site *site = &content->site;
    for (int i = 0; lounge(content) && site_own(site, "menu") && i < site->menu_n; i++)
        if (site->menu[i] == TILE_CHECKIN)
            fault_warn(faults, site_own(site, "menu"),
                       "the tile \"checkin\" is not shown: edition = lounge has no check-in.", NULL,
                       NULL, NULL);
}

static bool room_names(const struct site *site, const struct wire *wire)
{
    for (int i = 0; i < site->room_n; i++)
        if (!strcmp(wire->role, wire->output ? site->room[i].lamp : site->room[i].seen))
            return true;
    return false;
}

static void check_wire(const struct content *content, const struct wire *wire,
                       struct faults *faults)
{
    enum role role = role_of(wire->role);
    if (lounge(content) && role != ROLE_KEY_SWITCH)
        fault_warn(faults, wire->file_line,
                   "\"{}\" does nothing: edition = lounge has no check-in. If there is a "
                   "button by the door, write edition = door.",
                   wire->role, NULL, NULL);
    else if ((role == ROLE_SEEN || role == ROLE_ROOM_LAMP) && !room_names(&content->site, wire))
        fault_warn(
            faults, wire->file_line,
            "\"{}\" does nothing: no room in site.ini names it as its \"{}\". Name it there, "
            "or delete this line.",
            wire->role, wire->output ? "lamp" : "seen", NULL);
}

/* --- files ----------------------------------------------------------------------------------- */

static bool brought(const struct content *content, enum folder_file file)
{
    return content->own_files >> file & 1;
}

static void check_lists(const struct content *content, struct faults *faults)
{
    const struct lists *lists = &content->lists;
    const struct {
        enum folder_file file;
        int n;
    } list[] = {{FOLDER_PEERS, lists->peer_n},
                {FOLDER_RESOURCES, lists->resource_n},
                {FOLDER_FACTS, lists->fact_n}};
    for (size_t i = 0; i < sizeof list / sizeof list[0]; i++) {
        faults->file = folder_name(list[i].file);
        if (brought(content, list[i].file) && list[i].n)
            fault_warn(faults, 0,
                       "nothing of this list is shown: edition = light has Urgent help and no "
                       "other list. Take it out, or write edition = door.",
                       NULL, NULL, NULL);
    }
    faults->file = folder_name(FOLDER_LINES);
    for (int i = 0; i < lists->helpline_n; i++)
        if (!lists->helpline[i].urgent)
            fault_warn(faults, lists->helpline[i].line,
                       "\"{}\" is not shown: edition = light has only Urgent help. Write use = "
                       "urgent, or delete the row.",
                       lists->helpline[i].name, NULL, NULL);
}

/* No hours are left that a day off could take away. */
static void check_days_off(const struct content *content, struct faults *faults)
{
    const struct site *site = &content->site;
    bool any = site->hours.n;
    for (int i = 0; i < site->room_n; i++)
        any |= site->room[i].hours.n;
    faults->file = folder_name(FOLDER_CLOSED);
    if (site->off.n && (!any || nobody_waits(content)))
        fault_warn(
            faults, 0,
            "these days off do nothing: {}. Take this file out, or write the hours that they "
            "are taken from in site.ini.",
            nobody_waits(content) ? "no room and no check goes by hours" : "hours = never", NULL,
            NULL);
}

/* A form may also be there to score another one as. */
static bool asked(const struct content *content, const char *id)
{
    const struct site *site = &content->site;
    for (int c = 0; c < site->check_n; c++)
        for (int p = 0; p < site->check[c].part_n; p++) {
            int i = content_instrument(content, site->check[c].part[p]);
            if (!strcmp(site->check[c].part[p], id) ||
                (i >= 0 && !strcmp(content->instrument[i].without_self_harm, id)))
                return true;
        }
    return false;
}

static void check_instrument(const struct content *content, int i, struct faults *faults)
{
    char name[FOLDER_NAME_MAX];
    const char *id = content->instrument[i].id;
    folder_instrument_name(id, name);
    faults->file = name;
    if (content->own_instruments >> i & 1 && (light(content) || !asked(content, id)))
        fault_warn(faults, 0,
                   light(content) ? "nobody is asked it: edition = light has no self-check."
                                  : "nobody is asked it: \"checks\" in site.ini does not name {}. "
                                    "Add it there, or take this file out.",
                   id, NULL, NULL);
}

void unused_check(const struct content *content, struct faults *faults)
{
    const struct site *site = &content->site;
    faults->file = folder_name(FOLDER_SITE);
    for (size_t i = 0; i < sizeof REASONS / sizeof REASONS[0]; i++)
        if (REASONS[i].holds(content))
            check_settings(content, &REASONS[i], faults);
    check_tile(content, faults);
    for (int i = 0; i < site->room_n; i++)
        check_room(content, &site->room[i], faults);
    faults->file = folder_name(FOLDER_WIRING);
    for (int i = 0; brought(content, FOLDER_WIRING) && i < site->wire_n; i++)
        check_wire(content, &site->wire[i], faults);
    if (light(content))
        check_lists(content, faults);
    check_days_off(content, faults);
    for (int i = 0; i < content->instrument_n; i++)
        check_instrument(content, i, faults);
    faults->file = folder_name(FOLDER_SITE);
}
