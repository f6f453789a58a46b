/* See zone.h. Every letter is checked, so that no file's own text reaches a path. */
#include "core/content/zone.h"
#include "core/plain/ini.h"
#include "core/plain/text.h"
#include <string.h>

/* The usual ones here, forgiven in any case; others are taken as written. */
static const char *const ZONES[] = {"America/Los_Angeles",
                                    "America/Denver",
                                    "America/Phoenix",
                                    "America/Chicago",
                                    "America/New_York",
                                    "America/Anchorage",
                                    "Pacific/Honolulu",
                                    "UTC",
                                    NULL};
/* No kiosk has the old names beside these (US/Pacific). */
static const char *const REGIONS[] = {"Africa", "America",  "Antarctica", "Arctic",
                                      "Asia",   "Atlantic", "Europe",     "Australia",
                                      "Indian", "Pacific",  NULL};

static bool letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Region/City or Region/Country/City: no dot, so no way out of the zones' folder. */
static bool zone_form(struct span zone)
{
    struct span rest = zone, part;
    int parts = 0;
    for (size_t i = 0; i < zone.n; i++) {
        char c = zone.at[i];
        if (!letter(c) && !digit(c) && c != '_' && c != '-' && c != '/')
            return false;
    }
    while (span_cut(&rest, '/', &part))
        if ((parts++ == 0 && span_choose(part, REGIONS) < 0) || part.n == 0 || !letter(part.at[0]))
            return false;
    return parts >= 2 && parts <= 3 && zone.n < ZONE_MAX;
}

void zone_read(char zone[ZONE_MAX], struct span value, int line, struct faults *faults)
{
    int usual = span_choose(value, ZONES);
    if (usual >= 0)
        value = span_of(ZONES[usual]);
    if (value.n && usual < 0 && !zone_form(value)) {
        ini_unknown(faults, line, "time zone", value, ZONES);
        value.n = 0;
    }
    if (value.n)
        memcpy(zone, value.at, value.n);
    zone[value.n] = '\0';
}

void zone_missing(const char *zone, int line, struct faults *faults)
{
    const char *near = text_nearest(zone, ZONES);
    fault_add(faults, line,
              near ? "there is no time zone \"{}\". Did you mean \"{}\"?"
                   : "there is no time zone \"{}\". Write it as region and city, for example: "
                     "time_zone = America/Los_Angeles",
              zone, near, NULL);
}
