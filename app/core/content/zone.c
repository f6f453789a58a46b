/* See zone.h. What is taken is one of the names below, so that no file's own text reaches a path.
 */
#include "core/content/zone.h"
#include "core/plain/text.h"
#include <string.h>

static const char *const ZONES[] = {
#define ZONE(name) name,
#define RENAMED(old, now)
#include "core/content/zones.def"
#undef ZONE
#undef RENAMED
    NULL};

static const struct {
    const char *old, *now;
} RENAMES[] = {
#define ZONE(name)
#define RENAMED(old, now) {old, now},
#include "core/content/zones.def"
#undef ZONE
#undef RENAMED
};

/* What people and Windows call the hours here. */
static const struct {
    const char *said, *zone;
} SAID[] = {{"pacific", "America/Los_Angeles"}, {"arizona", "America/Phoenix"},
            {"mountain", "America/Denver"},     {"central", "America/Chicago"},
            {"eastern", "America/New_York"},    {"alaska", "America/Anchorage"},
            {"hawaii", "Pacific/Honolulu"}};
static const struct {
    const char *letters, *zone;
} SHORT[] = {{"PT PST PDT", "America/Los_Angeles"}, {"MT MST MDT", "America/Denver"},
             {"CT CST CDT", "America/Chicago"},     {"ET EST EDT", "America/New_York"},
             {"HST HDT", "Pacific/Honolulu"},       {"GMT Z", "UTC"},
             {"AKST AKDT", "America/Anchorage"}};

static const char *by_its_letters(struct span value)
{
    for (size_t i = 0; i < sizeof SHORT / sizeof SHORT[0]; i++) {
        struct span all = span_of(SHORT[i].letters), one;
        while (span_cut(&all, ' ', &one))
            if (span_like(one, value))
                return SHORT[i].zone;
    }
    return NULL;
}

/* The city alone, with or without its blanks: los angeles */
static const char *by_its_city(struct span value)
{
    char city[ZONE_MAX];
    struct text text = text_in(city, sizeof city);
    text_add_n(&text, value.at, value.n);
    for (size_t i = 0; i < text.n; i++)
        if (city[i] == ' ')
            city[i] = '_';
    for (int i = 0; ZONES[i]; i++) {
        struct span rest = span_of(ZONES[i]), last = {"", 0};
        while (span_cut(&rest, '/', &last))
            ;
        if (span_is(last, city))
            return ZONES[i];
    }
    return NULL;
}

static const char *meant(struct span value)
{
    const char *zone = by_its_letters(value);
    zone = zone ? zone : by_its_city(value);
    if (!zone && memchr(value.at, '/', value.n))
        return text_nearest(span_quote(value).at, ZONES);
    for (size_t i = 0; !zone && i < sizeof SAID / sizeof SAID[0]; i++)
        if (span_has(value, SAID[i].said))
            zone = SAID[i].zone;
    return zone;
}

static const char *renamed(struct span value, int line, struct faults *faults)
{
    for (size_t i = 0; i < sizeof RENAMES / sizeof RENAMES[0]; i++)
        if (span_is(value, RENAMES[i].old)) {
            fault_warn(faults, line,
                       "the time zone \"{}\" is called \"{}\" now, and is taken for it. Write "
                       "the new name.",
                       RENAMES[i].old, RENAMES[i].now, NULL);
            return RENAMES[i].now;
        }
    return NULL;
}

void zone_read(char zone[ZONE_MAX], struct span value, int line, struct faults *faults)
{
    int known = span_choose(value, ZONES);
    const char *kept = known >= 0 ? ZONES[known] : value.n ? renamed(value, line, faults) : "";
    struct text text = text_in(zone, ZONE_MAX);
    text_add(&text, kept ? kept : "");
    if (kept)
        return;
    const char *near = meant(value);
    fault_add(faults, line,
              near ? "there is no time zone \"{}\". Did you mean \"{}\"?"
                   : "there is no time zone \"{}\". Write it as region and city, for example: "
                     "time_zone = America/Los_Angeles",
              span_quote(value).at, near, NULL);
}
