/* A site's settings. The limits that protect a visitor (k, epsilon, period, idle time) are floors
 * in code: a file can be stricter than they are, never laxer. One mistake is one fault. */
#include "core/content/site.h"
#include "core/content/setting.h"
#include "core/content/site_id.h"
#include "core/plain/slip.h"
#include "core/plain/text.h"
#include "core/wire/period.h"
#include <string.h>

#define CHOOSE "You can write: {choices}."
#define NORMAL "{normal} is the default."

static const char *const EDITIONS[] = {"door", "lounge", "light", NULL};
static const char *const STYLES[] = {"neutral", "named", NULL};
static const char *const ON[] = {"no", "yes", "off", "on", "false", "true", NULL};
static const char *const TILES[MENU_MAX + 1] = {
    [TILE_CHECKIN] = "checkin", [TILE_SELFCHECK] = "selfcheck", [TILE_TALK] = "talk",
    [TILE_PEERS] = "peers",     [TILE_COLLEAGUE] = "colleague", [TILE_MOMENT] = "moment"};

#define AT(field) offsetof(struct site, field)
static const struct setting SETTINGS[] = {
    {"id", SETTING_ID, true, AT(id), 0, SITE_ID_MAX, 0, NULL,
     "Type it by hand: a letter first, then letters a to z, digits and hyphens, {most} in all. A "
     "spreadsheet must not take it for a date or a number."},
    {"program", SETTING_NAME, true, AT(program), 0, 0, 0, NULL,
     "Write the name of the program. 988 and 911 are built into the kiosk."},
    {"phone", SETTING_PHONE, true, AT(phone), 0, 0, 0, NULL,
     "Write the number that answers when the lamp cannot, or leave it empty if there is none."},
    {"phone_who", SETTING_NAME, false, AT(phone_who), 0, 0, 0, NULL,
     "Write who answers your number. 988 and 911 are built into the kiosk."},
    {"edition", SETTING_CHOICE, true, AT(edition), 0, 0, EDITION_LOUNGE, EDITIONS, CHOOSE},
    {"attract_style", SETTING_CHOICE, false, AT(named), 0, 0, false, STYLES, CHOOSE},
    {"idle_seconds", SETTING_NUMBER, false, AT(idle_s), 60, 600, 120, NULL, NORMAL},
    {"notice_seconds", SETTING_NUMBER, false, AT(notice_s), 20, 120, 45, NULL, NORMAL},
    {"more_idle_seconds", SETTING_NUMBER, false, AT(more_idle_s), 120, 1200, 300, NULL, NORMAL},
    {"more_notice_seconds", SETTING_NUMBER, false, AT(more_notice_s), 20, 300, 60, NULL, NORMAL},
    {"ask_guess", SETTING_YES, false, AT(ask_guess), 0, 0, true, ON, "You can write: yes or no."},
    {"tallies", SETTING_CHOICE, true, AT(terms.mode), 0, 0, MODE_OFF, terms_mode_words, CHOOSE},
    {"tables", SETTING_TABLES, false, AT(terms.tables), 0, 0, 1 << TABLE_BURNOUT, terms_table_words,
     "You can write: burnout, or burnout, distress."},
    {"count_door", SETTING_YES, false, AT(terms.count_door), 0, 0, false, ON,
     "You can write: yes or no."},
    {"k", SETTING_NUMBER16, false, AT(terms.k), K_FLOOR, K_MAX, K_DEFAULT, NULL,
     "In a smaller group a person could be told apart. " NORMAL},
    {"epsilon", SETTING_EPSILON, false, AT(terms.epsilon_hundredths), 1, EPSILON_MAX_HUNDREDTHS,
     EPSILON_MAX_HUNDREDTHS, NULL,
     "Write a number from 0.01 to {most}, such as 0.5. More would let a single answer "
     "show. " NORMAL},
    {"period", SETTING_CHOICE, false, AT(terms.period), 0, 0, PERIOD_QUARTER, period_kind_words,
     CHOOSE " In a shorter one a visit could be told apart."},
    {"keep_years", SETTING_NUMBER, false, AT(keep_years), 1, KEEP_YEARS_MAX, 5, NULL, NORMAL},
    {"checks", SETTING_CHECKS, true, 0, 0, CHECKS_MAX, 0, NULL,
     "Write {most} self-checks at most, with commas between them; + joins up to 3: burnout1 + "
     "phq4, cbi, phq8."},
    {"crisis_owner", SETTING_OWNER, false, AT(crisis_owner), 0, 0, 0, NULL, ""},
    {"hours", SETTING_HOURS, false, AT(hours), 0, 0, 0, NULL, ""},
    {"staffed", SETTING_STAFFED, false, AT(hours), 0, 0, 0, NULL,
     "You can write: never or always."},
    {"time_zone", SETTING_ZONE, false, AT(zone), 0, 0, 0, NULL, ""},
    {"night", SETTING_HOURS, false, AT(night), 0, 0, 0, NULL, ""},
    {"menu", SETTING_MENU, false, 0, 0, MENU_MAX, 0, TILES, "{most} tiles fit at most."},
    {"ack_minutes", SETTING_NUMBER, false, AT(ack_minutes), 1, 60, 5, NULL, NORMAL},
    {"walk_in", SETTING_YES, false, AT(walk_in), 0, 0, true, ON, "You can write: yes or no."},
    {"unsure_room", SETTING_NUMBER, false, AT(unsure_room), 1, ROOMS_MAX, 1, NULL, NORMAL},
    {"arrival_hours", SETTING_NUMBER, false, AT(arrival_hours), 1, 12, 2, NULL,
     "A lamp that nobody comes to goes dark after that. " NORMAL},
};
enum { SETTING_COUNT = sizeof SETTINGS / sizeof SETTINGS[0] };
_Static_assert((int)SETTING_COUNT <= (int)SITE_KEYS_MAX, "each has a line");

/* As assets/site.ini says them. */
static const char CHECKS_NORMAL[] = "burnout1 + phq4, cbi, phq2, phq8, gad7, k6, auditc",
                  NIGHT_NORMAL[] = "20:00-06:00";

int site_own(const struct site *site, const char *key)
{
    for (int i = 0; i < SETTING_COUNT; i++)
        if (strcmp(SETTINGS[i].key, key) == 0)
            return site->own[i];
    return 0;
}

void site_defaults(struct site *site)
{
    *site = (struct site){.menu_n = MENU_MAX};
    for (int i = 0; i < SETTING_COUNT; i++) {
        const struct setting *setting = &SETTINGS[i];
        if (setting_is_text(setting))
            *(const char **)(void *)((char *)site + setting->at) = "";
        else if (setting_has_number(setting))
            setting_put(site, setting, setting->normal);
    }
    struct span part;
    hours_parse(&site->night, span_of(NIGHT_NORMAL), &part);
    site->id = "kiosk";
    for (int i = 0; i < MENU_MAX; i++)
        site->menu[i] = (uint8_t)i;
}

struct pool site_pool(struct site *site)
{
    return (struct pool){site->pool, sizeof site->pool, &site->pool_n, &site->full,
                         "site.ini and wiring.ini"};
}

static bool read_tables(struct span value, int *tables)
{
    struct span name;
    *tables = 0;
    while (span_cut(&value, ',', &name)) {
        int table = span_choose(name, terms_table_words);
        if (table < 0)
            return false;
        *tables |= 1 << table;
    }
    return true;
}

/* A menu can be wrong in several ways: the general sentence would not say which. */
static void read_menu(struct site *site, const struct ini_entry *entry, struct faults *faults)
{
    struct span rest = span_unquote(entry->value), name;
    unsigned seen = 0;
    bool twice = false;
    int n = 0;
    for (; span_cut(&rest, ',', &name); n++) {
        if (name.n == 0 && !rest.at && n)
            break;
        int tile = span_choose(name, TILES);
        if (tile < 0 && name.n)
            ini_unknown(faults, entry->line, "tile", name, TILES);
        else if (tile < 0)
            fault_add(faults, entry->line,
                      "\"menu\" has a place without a tile. Write them with commas between them: "
                      "checkin, selfcheck, talk, peers, colleague, moment.",
                      NULL, NULL, NULL);
        if (tile < 0)
            return;
        twice |= seen >> tile & 1;
        seen |= 1u << tile;
        if (n < MENU_MAX)
            site->menu[n] = (uint8_t)tile;
    }
    site->menu_n = n < MENU_MAX ? n : MENU_MAX;
    if (twice)
        fault_add(faults, entry->line,
                  n > MENU_MAX ? "\"menu\" has {} tiles, but {} fit at most. Take some out."
                               : "\"menu\" has the same tile twice. Take one out.",
                  span_quote_int(n).at, span_quote_int(MENU_MAX).at, NULL);
}

/* "burnout1 + phq4, cbi": commas between checks, + between what one check asks in one go. */
_Static_assert(CHECK_PARTS_MAX == 3, "its sentence says so");
static bool read_checks(struct site *site, const struct ini_entry *entry, struct faults *faults)
{
    struct span rest = span_unquote(entry->value), offer, part;
    site->check_n = 0;
    while (span_cut(&rest, ',', &offer)) {
        if (offer.n == 0 && !rest.at)
            break;
        if (site->check_n == CHECKS_MAX)
            return false;
        struct check *check = &site->check[site->check_n++];
        check->part_n = 0;
        while (span_cut(&offer, '+', &part)) {
            if (part.n == 0 || check->part_n == CHECK_PARTS_MAX)
                return false;
            check->part[check->part_n++] = value_keep(site_pool(site), part, entry->line, faults);
        }
    }
    return site->check_n > 0;
}

static bool read_staffed(struct hours *hours, struct span value)
{
    struct span part;
    return (span_is(value, "never") || span_is(value, "always")) &&
           !hours_parse(hours, value, &part);
}

/* "TBD" owns nothing. */
static const char *keep_owner(struct site *site, struct span value, int line, struct faults *faults)
{
    if (!slip_filler(value))
        return value_keep(site_pool(site), value, line, faults);
    fault_warn(faults, line,
               "\"{}\" names nobody, so nothing about self-harm may be asked. Write who owns what "
               "follows, or leave it empty.",
               span_quote(value).at, NULL, NULL);
    return "";
}

static const char *keep(struct site *site, const struct setting *setting, struct span value,
                        int line, struct faults *faults)
{
    if (setting->kind == SETTING_OWNER)
        return keep_owner(site, value, line, faults);
    const char *kept = value_said(site_pool(site), value, line, faults);
    return setting->kind == SETTING_PHONE
               ? value_phone(site_pool(site), kept, PHONE_CALL, line, faults)
               : kept;
}

static void set(struct site *site, const struct setting *setting, const struct ini_entry *entry,
                struct faults *faults)
{
    struct span value = span_unquote(entry->value);
    int number = setting->choices ? span_choose(value, setting->choices) : 0;
    bool ok = number >= 0;
    if (setting_is_text(setting))
        *(const char **)(void *)((char *)site + setting->at) =
            keep(site, setting, value, entry->line, faults);
    switch (setting->kind) {
    case SETTING_ID:
        ok = site_id_good(value);
        break;
    case SETTING_NAME:
        ok = !phone_names_help(*(const char **)(void *)((char *)site + setting->at));
        if (!value.n && setting->must)
            fault_warn(faults, entry->line,
                       "\"{}\" is empty: where screens and reports say the name of the program, "
                       "nothing stands. Write it.",
                       setting->key, NULL, NULL);
        break;
    case SETTING_NUMBER:
    case SETTING_NUMBER16:
        ok = span_to_int(value, setting->min, setting->max, &number);
        break;
    case SETTING_EPSILON:
        ok = span_to_hundredths(value, &number) && number >= setting->min && number <= setting->max;
        break;
    case SETTING_YES:
        number %= 2;
        break;
    case SETTING_TABLES:
        ok = read_tables(value, &number);
        break;
    case SETTING_CHECKS:
        ok = read_checks(site, entry, faults);
        break;
    case SETTING_HOURS:
        value_hours((struct hours *)(void *)((char *)site + setting->at), value, entry->line,
                    faults);
        break;
    case SETTING_STAFFED:
        ok = read_staffed(&site->hours, value);
        break;
    case SETTING_ZONE:
        zone_read(site->zone, value, entry->line, faults);
        break;
    case SETTING_MENU:
        ok = true;
        read_menu(site, entry, faults);
        break;
    }
    if (ok && setting_has_number(setting))
        setting_put(site, setting, number);
    if (!ok)
        setting_refuse(setting, entry, faults);
}

static bool menu_normal(const struct site *site)
{
    bool normal = site->menu_n == MENU_MAX;
    for (int i = 0; normal && i < MENU_MAX; i++)
        normal = site->menu[i] == i;
    return normal;
}

/* Whether somebody has written something else than what would hold anyway. */
static bool is_own(const struct site *site, const struct setting *setting, struct span value)
{
    if (setting->kind == SETTING_MENU)
        return !menu_normal(site);
    if (setting->kind == SETTING_CHECKS)
        return !span_is(value, CHECKS_NORMAL);
    if (setting->kind == SETTING_OWNER)
        return site->crisis_owner[0];
    if (setting->at == AT(night))
        return !span_is(value, NIGHT_NORMAL);
    if (!setting_has_number(setting))
        return value.n && !span_is(value, "never");
    return setting_get(site, setting) != setting->normal;
}

static void set_line(struct site *site, const char *key, int line)
{
    const struct {
        const char *key;
        int *at;
    } kept[] = {{"edition", &site->line.edition}, {"tallies", &site->line.tallies},
                {"checks", &site->line.checks},   {"crisis_owner", &site->line.crisis_owner},
                {"time_zone", &site->line.zone},  {"hours", &site->line.hours},
                {"staffed", &site->line.staffed}, {"unsure_room", &site->line.unsure_room},
                {"menu", &site->line.menu}};
    for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++)
        if (strcmp(kept[i].key, key) == 0)
            *kept[i].at = line;
}

static void check_unsure(const struct site *site, struct faults *faults)
{
    if (site->room_n && site->unsure_room > site->room_n)
        fault_add(faults, site->line.unsure_room,
                  "\"unsure_room\" is {}, but the last room is [room.{}]. Name one by its number.",
                  span_quote_int(site->unsure_room).at, span_quote_int(site->room_n).at, NULL);
}

static bool is_setting(const struct ini_entry *entry)
{
    for (int i = 0; i < SETTING_COUNT; i++)
        if (span_is(entry->key, SETTINGS[i].key))
            return true;
    return false;
}

/* A setting of the site that somebody wrote at the end, where it is a room's: the first is told. */
static bool below_rooms(const struct ini_entry *entry, bool seen[SETTING_COUNT], int *told,
                        struct faults *faults)
{
    if (!is_setting(entry) || span_choose(entry->key, room_keys) >= 0)
        return false;
    for (int i = 0; i < SETTING_COUNT; i++)
        seen[i] |= span_is(entry->key, SETTINGS[i].key);
    if (!(*told)++)
        fault_add(faults, entry->line,
                  "\"{}\" is a setting of the site, but stands below [{}]. Put it above the first "
                  "room.",
                  span_quote(entry->key).at, span_quote(entry->section).at, NULL);
    return true;
}

/* A setting of a room that has no heading: the first is told. */
static bool homeless(const struct ini *ini, const struct ini_entry *entry, int *told)
{
    if (span_choose(entry->key, room_keys) < 0)
        return false;
    if (!(*told)++ && !ini->unread)
        fault_add(ini->faults, entry->line,
                  "\"{}\" is a setting of a room. Put the room's heading above it: [room.1]",
                  span_quote(entry->key).at, NULL, NULL);
    return true;
}

static void set_top(struct site *site, const struct ini_entry *entry, bool seen[SETTING_COUNT],
                    struct faults *faults)
{
    const char *known[SETTING_COUNT + 1] = {0};
    for (int i = 0; i < SETTING_COUNT; i++) {
        known[i] = SETTINGS[i].key;
        if (span_is(entry->key, known[i])) {
            seen[i] = true;
            set_line(site, known[i], entry->line);
            set(site, &SETTINGS[i], entry, faults);
            if (is_own(site, &SETTINGS[i], span_unquote(entry->value)))
                site->own[i] = entry->line;
            return;
        }
    }
    ini_unknown(faults, entry->line, "setting", entry->key, known);
    const char *meant = fault_kept(faults) ? text_nearest(span_quote(entry->key).at, known) : NULL;
    for (int i = 0; meant && i < SETTING_COUNT; i++)
        seen[i] |= known[i] == meant; /* one fault is enough: do not report it as missing, too */
}

int site_parse(struct site *site, const char *text, size_t n, struct faults *faults)
{
    struct ini ini;
    struct ini_entry entry;
    bool seen[SETTING_COUNT] = {0};
    int before = faults->refused, told = 0, below = 0;
    ini_init(&ini, text, n, faults);
    while (ini_next(&ini, &entry)) {
        if (entry.head)
            site->rooms_lost =
                site->rooms_lost || !room_open(site->room, &site->room_n, &entry, faults);
        else if (entry.section.n == 0 && (is_setting(&entry) || !homeless(&ini, &entry, &told)))
            set_top(site, &entry, seen, faults);
        else if (entry.section.n && site->room_n > 0 && !site->rooms_lost &&
                 !below_rooms(&entry, seen, &below, faults))
            room_set(site->room, site->room_n, &entry, site_pool(site), faults);
    }
    for (int i = 0; i < SETTING_COUNT; i++)
        if (SETTINGS[i].must && !seen[i] && !ini.unread &&
            !(SETTINGS[i].kind == SETTING_CHECKS && site->edition == EDITION_LIGHT))
            setting_miss(&SETTINGS[i], faults);
    if (site->line.hours && site->line.staffed)
        fault_add(faults, site->line.staffed,
                  "\"staffed\" is an old name for \"hours\", and both are here. Delete this line.",
                  NULL, NULL, NULL);
    for (int i = 0; i < site->room_n; i++)
        if (!site->room[i].own_hours)
            site->room[i].hours = site->hours;
    room_check(site->room, site->room_n, faults);
    if (!site->rooms_lost)
        check_unsure(site, faults);
    return faults->refused > before ? -1 : 0;
}
