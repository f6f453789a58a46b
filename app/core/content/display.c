/* See display.h. */
#include "core/content/display.h"
#include "core/plain/ini.h"
#include "core/plain/text.h"
#include <string.h>

/* Two measures of one panel may differ by this much: nobody measures better. */
enum { APART_PERCENT = 5, SIDE_LEAST_MM = 50, SIDE_MOST_MM = 900 };

struct reading {
    int diagonal_mil, millimetres_mil; /* 0: not written, or faulty */
    int line;
};

/* "10.1", with or without its unit behind it */
static int read_inches(struct span value)
{
    static const char *const UNITS[] = {"inches", "inch", "in", "\"", "\u201D", "\u2033", NULL};
    char number[12];
    struct text text = text_in(number, sizeof number);
    for (int i = 0; UNITS[i]; i++) {
        size_t n = strlen(UNITS[i]);
        if (value.n > n && span_is((struct span){value.at + value.n - n, n}, UNITS[i])) {
            value.n -= n;
            break;
        }
    }
    value = span_trim(value);
    if (value.n >= sizeof number)
        return 0;
    text_add_n(&text, value.at, value.n);
    char *comma = memchr(number, ',', text.n);
    if (comma)
        *comma = '.';
    int mil = panel_inches(number);
    return mil >= DIAGONAL_LEAST_MIL && mil <= DIAGONAL_MOST_MIL ? mil : 0;
}

static int read_side(struct span side)
{
    int mm;
    if (side.n > 2 && span_is((struct span){side.at + side.n - 2, 2}, "mm"))
        side = span_trim((struct span){side.at, side.n - 2});
    return span_to_int(side, SIDE_LEAST_MM, SIDE_MOST_MM, &mm) ? mm : 0;
}

/* "217 x 136": whichever way round, no panel is more than three times as long as high. */
static int read_millimetres(struct span value)
{
    static const char *const TIMES[] = {"x", "X", "\u00D7", "*", NULL};
    for (int i = 0; TIMES[i]; i++) {
        size_t n = strlen(TIMES[i]);
        for (size_t at = 1; at + n < value.n; at++) {
            if (memcmp(value.at + at, TIMES[i], n) != 0)
                continue;
            int a = read_side(span_trim((struct span){value.at, at}));
            int b = read_side(span_trim((struct span){value.at + at + n, value.n - at - n}));
            int mil = a && b && a <= 3 * b && b <= 3 * a ? panel_diagonal(a, b) : 0;
            return mil >= DIAGONAL_LEAST_MIL && mil <= DIAGONAL_MOST_MIL ? mil : 0;
        }
    }
    return 0;
}

static bool read_rotation(struct span value, int *quarters)
{
    static const char *const TURNS[] = {"0", "90", "180", "270", NULL};
    static const char *const UNITS[] = {"degrees", "\u00B0", NULL};
    for (int i = 0; UNITS[i]; i++) {
        size_t n = strlen(UNITS[i]);
        if (value.n > n && span_is((struct span){value.at + value.n - n, n}, UNITS[i]))
            value = span_trim((struct span){value.at, value.n - n});
    }
    int turn = span_choose(value, TURNS);
    if (turn >= 0)
        *quarters = turn;
    return turn >= 0;
}

static void refuse(const struct ini_entry *entry, const char *what, struct faults *faults)
{
    fault_add(faults, entry->line, what, span_quote(entry->value).at, NULL, NULL);
}

static void read_entry(struct display *display, struct reading *reading,
                       const struct ini_entry *entry, struct faults *faults)
{
    static const char *const KEYS[] = {"diagonal", "rotation", "millimetres", "millimeters", NULL};
    struct span value = span_unquote(entry->value);
    int key = entry->head ? 0 : span_choose(entry->key, KEYS);
    if (entry->head)
        fault_add(faults, entry->line, "screen.ini has no headings. Delete [{}].",
                  span_quote(entry->section).at, NULL, NULL);
    else if (key < 0)
        ini_unknown(faults, entry->line, "setting", entry->key, KEYS);
    else if (key == 0 && !(reading->diagonal_mil = read_inches(value)))
        refuse(entry,
               "\"diagonal\" can't be \"{}\". Write the inches of the lit glass from corner to "
               "corner, 5 to 33, like 10.1. Until then the kiosk goes by what the panel says.",
               faults);
    else if (key == 1 && !read_rotation(value, &display->quarters))
        refuse(entry,
               "\"rotation\" can't be \"{}\". Write 0, 90, 180 or 270: so far the picture turns "
               "clockwise. Until then it does not turn.",
               faults);
    else if (key >= 2 && !(reading->millimetres_mil = read_millimetres(value)))
        refuse(entry,
               "\"millimetres\" can't be \"{}\". Write width and height of the lit glass, like "
               "217 x 136. Until then the kiosk goes by what the panel says.",
               faults);
    if (key != 1)
        reading->line = entry->line;
}

static struct quote in_inches(int mil)
{
    struct quote quote = {""};
    struct text text = text_in(quote.at, sizeof quote.at);
    text_add_hundredths(&text, (mil + 5) / 10);
    return quote;
}

int display_parse(struct display *display, const char *text, size_t n, struct faults *faults)
{
    struct ini ini;
    struct ini_entry entry;
    struct reading reading = {0};
    int before = faults->refused;
    *display = (struct display){0};
    ini_init(&ini, text, n, faults);
    while (ini_next(&ini, &entry))
        read_entry(display, &reading, &entry, faults);
    int a = reading.diagonal_mil, b = reading.millimetres_mil, apart = a > b ? a - b : b - a;
    if (a && b && apart * 100 > a * APART_PERCENT)
        fault_add(faults, reading.line,
                  "\"diagonal\" says {} inches, and \"millimetres\" comes to {}. Measure the lit "
                  "glass once more. Until then the kiosk goes by what the panel says.",
                  in_inches(a).at, in_inches(b).at, NULL);
    else
        display->diagonal_mil = a ? a : b;
    return faults->refused > before ? -1 : 0;
}

bool display_measure(const struct display *display, struct panel *panel, bool given)
{
    if (!given && display->diagonal_mil)
        panel_become(panel, panel->width_px, panel->height_px, display->diagonal_mil);
    return given || display->diagonal_mil;
}
