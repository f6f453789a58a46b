/* See line.h. A misspelt line would be looked for as long as the kiosk runs, and its lamp would
 * never light: so a name is known, or says itself that it is the site's own. */
#include "core/content/line.h"
#include "core/plain/text.h"
#include <string.h>

static const char *const CONTACTS[] = {"door-button", "room1-seen", "room2-seen", "hallway-door",
                                       "key-switch",  "spare-1",    NULL};
static const char *const LAMPS[] = {"bezel-lamp",   "room1-lamp", "room2-lamp",
                                    "hallway-lamp", "spare-2",    NULL};
static const char *const KEYS[] = {"bezel-previous", "bezel-next",   "bezel-select", "bezel-back",
                                   "bezel-hide",     "bezel-urgent", "bezel-audio",  NULL};
static const char *const TAKEN[] = {"ID_SDA", "ID_SCL", "SDA1", "SCL1", NULL};
static const char *const FREE[] = {"GPIO4", "GPIO7", "GPIO8", "GPIO21", "TXD1", "RXD1", NULL};
static const char OWN[] = "own-";

static const char *pick(struct span name, const char *const *known)
{
    int which = span_choose(name, known);
    return which < 0 ? NULL : known[which];
}

static void refuse(int at, const char *what, struct span name, const char *mend,
                   struct faults *faults)
{
    fault_add(faults, at, what, span_quote(name).at, mend, NULL);
}

static const char *list(const char *const *known, struct text *text)
{
    for (int i = 0; known[i]; i++) {
        text_add(text, i ? ", " : "");
        text_add(text, known[i]);
    }
    return text->at;
}

static void not_for_this(struct span name, bool lamp, int at, struct faults *faults)
{
    char all[100];
    struct text text = text_in(all, sizeof all);
    const char *right = list(lamp ? LAMPS : CONTACTS, &text);
    const char *near = text_nearest(span_quote(name).at, lamp ? LAMPS : CONTACTS);
    if (pick(name, KEYS))
        refuse(at,
               "\"{}\" is a key of the bezel, which the kiosk reads by itself. Take another line: "
               "{}.",
               name, right, faults);
    else if (pick(name, TAKEN))
        refuse(at, "\"{}\" belongs to the clock or to a HAT. Take another line: {}.", name, right,
               faults);
    else if (pick(name, lamp ? CONTACTS : LAMPS))
        refuse(at,
               lamp ? "\"{}\" is a line for a button: a lamp there never lights. Lines for lamps "
                      "are: {}."
                    : "\"{}\" is a line for a lamp: a button there is never felt. Lines for "
                      "buttons are: {}.",
               name, right, faults);
    else if (near)
        fault_add(faults, at, "no board has a line \"{}\". Did you mean \"{}\"? There are: {}.",
                  span_quote(name).at, near, right);
    else
        refuse(at,
               "no board has a line \"{}\". Write one of these, their pins are in "
               "docs/WIRING.md: {}.",
               name, right, faults);
}

bool line_known(struct span *name, bool lamp, int at, struct faults *faults)
{
    const char *known = pick(*name, lamp ? LAMPS : CONTACTS), *spare = pick(*name, FREE);
    struct span tail;
    if (spare && lamp)
        fault_warn(faults, at,
                   "\"{}\" has nothing that keeps a lamp dark while the kiosk starts. \"spare-2\" "
                   "has.",
                   spare, NULL, NULL);
    if (known || spare)
        *name = span_of(known ? known : spare);
    else if (!span_after(*name, OWN, &tail) || !tail.n) {
        not_for_this(*name, lamp, at, faults);
        return false;
    }
    return true;
}
