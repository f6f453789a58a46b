/* wiring.ini: which named line is which lamp or button. There are no pins here: lines are found by
 * name. Promises that no two roles share a line, and that an unknown role or line is noticed. */
#include "core/content/line.h"
#include "core/content/role.h"
#include "core/content/site.h"
#include "core/plain/ini.h"
#include <string.h>

enum { ROLES_MAX = ROLES + 2 * ROOMS_MAX };

/* The lamps (or the buttons) that this site may wire: the fixed ones, and each room's own. */
static void roles(const struct site *site, bool lamps, const char *known[ROLES_MAX + 1])
{
    int n = 0;
    for (int r = lamps ? ROLE_BUTTONS : 0; r < (lamps ? ROLES : ROLE_BUTTONS); r++)
        known[n++] = role_words[r];
    for (int i = 0; i < site->room_n; i++) {
        const struct room *room = &site->room[i];
        known[n++] = lamps ? room->lamp : room->seen;
        if (lamps ? room->bezel[0] : room->door[0])
            known[n++] = lamps ? room->bezel : room->door;
    }
    known[n] = NULL;
}

static bool line_name(struct span name)
{
    for (size_t i = 0; i < name.n; i++)
        if (name.at[i] <= ' ' || name.at[i] > '~')
            return false;
    return name.n > 0 && name.n < 32;
}

/* "active low", "active high", "pull up", "pull none" */
static bool read_extra(struct wire *wire, struct span extra)
{
    static const char *const known[] = {"active high", "active low", "pull none", "pull up", NULL};
    int which = span_choose(extra, known);
    if (which == 0 || which == 1)
        wire->active_low = which == 1;
    else if (which > 1)
        wire->pull_up = which == 3;
    return which >= 0;
}

static void check_line(const struct site *site, const struct wire *wire, struct faults *faults)
{
    for (int i = 0; i < site->wire_n; i++)
        if (strcmp(site->wire[i].line, wire->line) == 0)
            fault_add(faults, wire->file_line,
                      "\"{}\" and \"{}\" both use the line \"{}\". Each one needs its own line.",
                      site->wire[i].role, wire->role, wire->line);
}

/* A lamp among the buttons, or the other way round: a heading is missing above it, so the first one
 * says it for all. */
static bool misplaced(const struct site *site, const struct ini_entry *entry, bool lamp, int *told,
                      struct faults *faults)
{
    const char *others[ROLES_MAX + 1];
    const char *of[] = {"[buttons]", "[lamps]"};
    roles(site, !lamp, others);
    if (span_choose(entry->key, others) < 0)
        return false;
    if (!(*told)++)
        fault_add(faults, entry->line, "\"{}\" stands under {}. Put {} above it.",
                  span_quote(entry->key).at, of[lamp], of[!lamp]);
    return true;
}

static void read_wire(struct site *site, const struct ini_entry *entry, bool lamp, int *told,
                      struct faults *faults)
{
    struct span rest = span_unquote(entry->value), name, extra;
    struct wire wire = {
        .output = lamp, .active_low = !lamp, .pull_up = !lamp, .file_line = entry->line};
    const char *known[ROLES_MAX + 1];
    roles(site, lamp, known);
    int role = span_choose(entry->key, known);
    span_cut(&rest, ',', &name);
    if (role < 0 && (site->rooms_lost || misplaced(site, entry, lamp, told, faults)))
        return;
    if (role < 0) {
        ini_unknown(faults, entry->line, lamp ? "lamp" : "button", entry->key, known);
        return;
    }
    if (memchr(name.at, ' ', name.n)) {
        fault_add(
            faults, entry->line,
            "\"{}\" is no line's name: it has a blank in it. Write the name alone, or a comma "
            "behind it and what is to follow: {} = spare-{}, active low",
            span_quote(name).at, known[role], lamp ? "2" : "1");
        return;
    }
    if (!line_name(name)) {
        fault_add(faults, entry->line,
                  "\"{}\" has no line. Write the line's name, for example: {} = {}", known[role],
                  known[role], lamp ? "spare-2" : "spare-1");
        return;
    }
    if (!line_known(&name, lamp, entry->line, faults))
        return;
    while (span_cut(&rest, ',', &extra))
        if (extra.n && !read_extra(&wire, extra))
            fault_add(faults, entry->line,
                      "I don't know \"{}\". After the line's name you can write: active high, "
                      "active low, pull up or pull none.",
                      span_quote(extra).at, NULL, NULL);
    wire.role = value_keep(site_pool(site), entry->key, entry->line, faults);
    wire.line = value_keep(site_pool(site), name, entry->line, faults);
    check_line(site, &wire, faults);
    site->wire[site->wire_n++] = wire;
}

int wiring_parse(struct site *site, const char *text, size_t n, struct faults *faults)
{
    static const char *const heads[] = {"buttons", "lamps", NULL};
    struct ini ini;
    struct ini_entry entry;
    int before = faults->refused, over = 0, told = 0;
    ini_init(&ini, text, n, faults);
    while (ini_next(&ini, &entry)) {
        int head = span_choose(entry.section, heads);
        if (entry.head && head < 0)
            ini_unknown(faults, entry.line, "heading", entry.section, heads);
        else if (!entry.head && entry.section.n == 0 && !ini.unread && !told++)
            fault_add(faults, entry.line,
                      "\"{}\" stands above [lamps] and [buttons]. Put the one it belongs to above "
                      "it.",
                      span_quote(entry.key).at, NULL, NULL);
        else if (!entry.head && head >= 0 && site->wire_n < LINES_MAX)
            read_wire(site, &entry, head == 1, &told, faults);
        else if (!entry.head && head >= 0 && !over++)
            fault_add(faults, entry.line,
                      "{} lamps and buttons fit, and this is one more. Take out those that nothing "
                      "is wired to.",
                      span_quote_int(LINES_MAX).at, NULL, NULL);
    }
    return faults->refused > before ? -1 : 0;
}

const struct wire *wiring_find(const struct site *site, const char *role)
{
    for (int i = 0; i < site->wire_n; i++)
        if (strcmp(site->wire[i].role, role) == 0)
            return &site->wire[i];
    return NULL;
}
