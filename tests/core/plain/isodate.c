/* Tests app/core/plain/isodate.c: written dates. */
#include "core/plain/isodate.h"
#include "tests/fakes/unit.h"
#include <string.h>

TEST(days_are_counted_from_1970)
{
    static const struct {
        const char *date;
        int days;
    } known[] = {{"1970-01-01", 0},     {"1970-12-31", 364},   {"1972-03-01", 790},
                 {"2000-02-29", 11016}, {"2000-03-01", 11017}, {"2026-03-31", 20543},
                 {"2100-03-01", 47541}};
    int days;
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        assert_true(isodate_days(known[i].date, &days));
        assert_int_equal(days, known[i].days);
    }
}

TEST(what_is_no_day_of_the_calendar_is_refused)
{
    const char *bad[] = {"",           "2026-3-31",  "2026-02-29",  "2100-02-29",
                         "2026-13-01", "2026-00-10", "2026-01-00",  "2026-04-31",
                         "31.03.2026", "1969-12-31", "2026-03-311", "2026/03/31"};
    int days;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(isodate_days(bad[i], &days));
}
