/* Tests app/core/content/zone.c: zones by their names, and no way out of their folder. */
#include "core/content/zone.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct faults faults;
static char zone[ZONE_MAX];

static const char *read_zone(const char *written)
{
    memset(&faults, 0, sizeof faults);
    zone_read(zone, span_of(written), 7, &faults);
    return zone;
}

TEST(the_usual_ones_are_read_in_any_case)
{
    assert_string_equal(read_zone("america/los_angeles"), "America/Los_Angeles");
    assert_string_equal(read_zone("utc"), "UTC");
    assert_string_equal(read_zone("America/Argentina/Buenos_Aires"),
                        "America/Argentina/Buenos_Aires");
    assert_string_equal(read_zone(""), "");
    assert_int_equal(faults.total, 0);
}

TEST(what_leads_elsewhere_is_no_zone)
{
    const char *bad[] = {"../../etc/passwd", "America/../../etc/passwd", "/etc/passwd", "America/",
                         "US/Pacific",       "America//Denver",          "America"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        assert_string_equal(read_zone(bad[i]), "");
        assert_int_equal(faults.refused, 1);
        assert_int_equal(faults.list[0].line, 7);
    }
}

TEST(a_zone_that_is_not_there_is_said_to_be_so)
{
    read_zone("America/Los_Angelos");
    assert_int_equal(faults.total, 0);
    zone_missing(zone, 2, &faults);
    assert_non_null(strstr(faults.list[0].what, "Did you mean \"America/Los_Angeles\"?"));
}
