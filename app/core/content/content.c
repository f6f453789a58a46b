/* Checks whether the files agree with each other. Each file has been read and is right in itself.
 * Must never let a promise on one screen be broken by another file. */
#include "core/content/content.h"
#include "core/plain/ini.h"
#include <string.h>

int content_instrument(const struct content *content, const char *id)
{
    for (int i = 0; i < content->instrument_n; i++)
        if (strcmp(content->instrument[i].id, id) == 0)
            return i;
    return -1;
}

bool content_asks(const struct check *check, const char *id)
{
    for (int i = 0; i < check->part_n; i++)
        if (strcmp(check->part[i], id) == 0)
            return true;
    return false;
}

void content_leave_out(struct content *content, int instrument)
{
    struct site *site = &content->site;
    const char *id = content->instrument[instrument].id;
    int kept = 0;
    for (int i = 0; i < site->check_n; i++)
        if (!content_asks(&site->check[i], id))
            site->check[kept++] = site->check[i];
    site->check_n = kept;
    content->instrument[instrument].enabled = false;
    content->fault_n++;
}

static void unknown_instrument(const struct content *content, const char *id, struct faults *faults)
{
    const char *known[INSTRUMENTS_MAX + 1] = {0};
    for (int i = 0; i < content->instrument_n; i++)
        known[i] = content->instrument[i].id;
    ini_unknown(faults, content->site.line.checks, "self-check", span_of(id), known);
}

bool content_asks_self_harm(const struct instrument *instrument)
{
    for (int i = 0; i < instrument->item_n; i++)
        if (instrument->item[i].self_harm)
            return true;
    return false;
}

/* Safety: an item on self-harm is asked only if somebody owns what follows. */
static void check_self_harm(const struct content *content, const struct instrument *instrument,
                            struct faults *faults)
{
    const struct site *site = &content->site;
    int form = content_instrument(content, instrument->without_self_harm);
    if (!content_asks_self_harm(instrument))
        return;
    if (!site->crisis_owner[0])
        fault_add(faults, site->line.checks,
                  "{} asks about self-harm, but \"crisis_owner\" names nobody. Name who owns the "
                  "crisis path (docs/CRISIS-PATH.md), or offer {} instead.",
                  instrument->name, form < 0 ? "another one" : instrument->without_self_harm, NULL);
    else if (site->hours.n == 0)
        fault_warn(faults, site->line.checks,
                   "{} is never asked: its question on self-harm needs somebody who is there, and "
                   "hours = never. {} is asked in its place.",
                   instrument->name, form < 0 ? "PHQ-8" : content->instrument[form].name, NULL);
    if (form < 0)
        fault_add(faults, site->line.checks,
                  "{} needs a form to score it as when the question on self-harm is skipped: "
                  "without_self_harm names \"{}\", which is not there.",
                  instrument->name, instrument->without_self_harm, NULL);
}

static void check_checks(const struct content *content, struct faults *faults)
{
    const struct site *site = &content->site;
    for (int c = 0; c < site->check_n; c++) {
        for (int p = 0; p < site->check[c].part_n; p++) {
            const char *id = site->check[c].part[p];
            int i = content_instrument(content, id);
            if (i < 0)
                unknown_instrument(content, id, faults);
            else if (!content->instrument[i].enabled)
                fault_add(faults, site->line.checks,
                          "{} is switched off: instruments/{}.ini says enabled = no. Write yes "
                          "there once its words are checked against the publisher's form, or take "
                          "it out of \"checks\".",
                          id, id, NULL);
            else
                check_self_harm(content, &content->instrument[i], faults);
        }
    }
}

/* A visit is counted if every table in force was answered: the default flow must ask them all. */
static void check_tallies(const struct content *content, struct faults *faults)
{
    static const char *const asked_by[TABLE_COUNT] = {"burnout1", "phq4"};
    const struct site *site = &content->site;
    const char *records = lists_fact(&content->lists, "records");
    if (site->terms.mode != MODE_OFF && span_has(span_of(records), "no electronic record"))
        fault_add(faults, site->line.tallies,
                  "tallies = {}, but facts.csv says \"{}\". Both can't be true on the same screen. "
                  "Change one of them.",
                  terms_mode_words[site->terms.mode], span_quote(span_of(records)).at, NULL);
    for (int t = 0; t < TABLE_COUNT && site->terms.mode == MODE_BANDS; t++)
        if ((site->terms.tables >> t & 1) && !content_asks(&site->check[0], asked_by[t]))
            fault_add(faults, site->line.tallies,
                      "tallies = bands counts what {} asks, but the first of \"checks\" does not "
                      "ask it. Add it there, or take the table out of \"tables\".",
                      asked_by[t], NULL, NULL);
}

static void need_wire(const struct site *site, const char *role, int line, const char *whose,
                      struct faults *faults)
{
    if (role[0] && !wiring_find(site, role))
        fault_add(
            faults, line,
            "{} uses \"{}\", but wiring.ini has no line for it. Add it there, for example: {} "
            "= line-name",
            whose, role, role);
}

static void check_rooms(const struct site *site, struct faults *faults)
{
    if (site->edition != EDITION_LOUNGE && site->room_n == 0)
        fault_add(faults, site->line.edition,
                  "this edition has a check-in, but no room to check in to. Add [room.1] with a "
                  "name, or write edition = lounge.",
                  NULL, NULL, NULL);
    for (int i = 0; i < site->room_n; i++) {
        const struct room *room = &site->room[i];
        const char *const roles[] = {room->lamp, room->seen, room->door, room->bezel};
        for (size_t k = 0; k < sizeof roles / sizeof roles[0]; k++)
            need_wire(site, roles[k], room->line, room->name, faults);
    }
}

bool content_by_the_door(const struct site *site, enum role role)
{
    bool wired = wiring_find(site, role_words[role]) != NULL;
    for (int i = 0; i < site->room_n; i++)
        wired |= (role == ROLE_DOOR ? site->room[i].door : site->room[i].bezel)[0] != '\0';
    return wired;
}

/* Its one page says how the button and its lamp work, and asks nobody whether to count them. */
static void check_light(const struct site *site, struct faults *faults)
{
    if (site->terms.mode != MODE_OFF)
        fault_add(faults, site->line.tallies,
                  "edition = light asks nobody whether they may be counted, so it counts nothing. "
                  "Write tallies = off.",
                  NULL, NULL, NULL);
    if (!content_by_the_door(site, ROLE_DOOR) || !content_by_the_door(site, ROLE_BEZEL_LAMP))
        fault_add(faults, site->line.edition,
                  "edition = light needs the button by the door and the lamp beside it, but "
                  "wiring.ini has no line for \"{}\". Add it there.",
                  role_words[content_by_the_door(site, ROLE_DOOR) ? ROLE_BEZEL_LAMP : ROLE_DOOR],
                  NULL, NULL);
}

/* Nothing in it may look like a check-in. */
static void check_lounge(const struct site *site, struct faults *faults)
{
    if (site->room_n)
        fault_add(faults, site->room[0].line,
                  "edition = lounge has no check-in, but here is a room. Take the rooms out, or "
                  "write edition = door.",
                  NULL, NULL, NULL);
}

/* `hours = never` is an answer; no hours at all, or the word of before, may be an oversight. */
static void check_hours(const struct site *site, struct faults *faults)
{
    bool any = site->hours.n, some = any && !site->hours.always;
    for (int i = 0; i < site->room_n; i++) {
        any |= site->room[i].hours.n;
        some |= site->room[i].hours.n && !site->room[i].hours.always;
    }
    if (site->room_n && site->edition != EDITION_LOUNGE && !any && !site->line.hours)
        fault_warn(
            faults, site->line.staffed,
            "no hours are written, so check-in tells visitors that no one is here. Write when "
            "somebody is, for example: hours = Mon-Fri 08:00-17:00",
            NULL, NULL, NULL);
    if (some && !site->zone[0])
        fault_warn(
            faults, site->line.hours,
            "without time_zone the kiosk does not know which hour it is, and only shows these "
            "hours in words. Add it, for example: time_zone = America/Los_Angeles",
            NULL, NULL, NULL);
}

void content_settle(struct content *content)
{
    struct site *site = &content->site;
    if (site->edition == EDITION_LOUNGE || !content_by_the_door(site, ROLE_DOOR))
        site->terms.count_door = false;
}

int content_check(const struct content *content, struct faults *faults)
{
    int before = faults->refused;
    faults->file = "site.ini";
    check_checks(content, faults);
    check_tallies(content, faults);
    check_rooms(&content->site, faults);
    if (content->site.edition == EDITION_LIGHT)
        check_light(&content->site, faults);
    if (content->site.edition == EDITION_LOUNGE)
        check_lounge(&content->site, faults);
    check_hours(&content->site, faults);
    return faults->refused > before ? -1 : 0;
}

static bool on_menu(const struct site *site, enum menu_tile wanted)
{
    for (int i = 0; i < site->menu_n; i++)
        if (site->menu[i] == wanted)
            return true;
    return false;
}

uint8_t content_counts(const struct content *content)
{
    const struct site *site = &content->site;
    bool visits = site->check_n > 0 && on_menu(site, TILE_SELFCHECK);
    bool checkins = site->edition == EDITION_DOOR && site->room_n > 0 &&
                    (on_menu(site, TILE_CHECKIN) || site->terms.count_door);
    return (uint8_t)((visits ? FEW_VISITS : 0) | (checkins ? FEW_CHECKINS : 0));
}
