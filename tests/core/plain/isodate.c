/* Tests app/core/plain/isodate.c: days, and how they are written. */
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
        assert_true(isodate_parse(known[i].date, &days));
        assert_int_equal(days, known[i].days);
    }
}

TEST(every_day_of_four_centuries_follows_the_one_before)
{
    struct date last = isodate_date(-1);
    for (int32_t day = 0; day < 146097; day++) {
        struct date now = isodate_date(day);
        assert_int_equal(isodate_day(now.year, now.month, now.day), day);
        bool next_day = now.month == last.month && now.day == last.day + 1;
        bool next_month = now.day == 1 && last.day >= 28 && now.month == last.month % 12 + 1;
        assert_true(next_day || next_month);
        last = now;
    }
}

TEST(what_is_no_day_of_the_calendar_is_refused)
{
    const char *bad[] = {"",           "2026-3-31",   "2026-02-29", "2100-02-29",  "2026-13-01",
                         "27-04-03",   "2027-04-03 ", "2027-04-0x", "2026-00-10",  "2026-01-00",
                         "2026-04-31", "31.03.2026",  "1969-12-31", "2026-03-311", "2026/03/31"};
    int days;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(isodate_parse(bad[i], &days));
}
