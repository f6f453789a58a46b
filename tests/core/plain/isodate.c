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

TEST(a_day_is_read_as_spreadsheets_write_it)
{
    const char *same[] = {"2026-11-25",
                          "2026/11/25",
                          "2026.11.25",
                          "11/25/2026",
                          "11/25/26",
                          "11-25-2026",
                          "25/11/2026",
                          "25.11.2026",
                          "25. 11. 2026",
                          "25\u201311\u20132026",
                          "25-Nov-26",
                          "25-Nov-2026",
                          "25 november 2026",
                          "Nov 25, 2026",
                          "November 25, 2026",
                          "Wednesday, November 25, 2026",
                          "2026-Nov-25",
                          "2026-11-25 00:00:00",
                          "2026-11-25T00:00:00",
                          "11/25/2026 0:00",
                          " 2026-11-25 "};
    int32_t day;
    for (size_t i = 0; i < sizeof same / sizeof same[0]; i++) {
        if (!isodate_parse(same[i], &day))
            fail_msg("%s", same[i]);
        assert_int_equal(day, isodate_day(2026, 11, 25));
    }
    assert_true(isodate_parse("3/3/2026", &day)); /* the same in both readings */
    assert_int_equal(day, isodate_day(2026, 3, 3));
    assert_true(isodate_parse("2-Sept-26", &day) && isodate_parse("2026-3-1", &day));
}

TEST(what_could_be_several_days_is_none)
{
    const char *bad[] = {"11/2/2026", "02/11/2026", "1.3.2026", "1/3/26",      "25/11/26",
                         "27-04-03",  "46328",      "46328.0",  "26-Nov-02-1", "Nov-26",
                         "2-Nov",     "11/25",      "20261125", "11/25/206",   "8-12.30",
                         "8-13.30",   "25 11 2026"};
    int32_t day;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        if (isodate_parse(bad[i], &day))
            fail_msg("%s", bad[i]);
}

TEST(a_day_is_written_in_one_way)
{
    char bytes[16];
    for (int32_t day = 0; day < 60000; day += 17) {
        struct text text = text_in(bytes, sizeof bytes);
        int32_t again;
        isodate_add(&text, day);
        assert_int_equal(strlen(bytes), 10);
        assert_true(isodate_parse(bytes, &again));
        assert_int_equal(again, day);
    }
}

TEST(what_a_spreadsheet_makes_of_other_cells_is_meant_as_a_date)
{
    const char *dates[] = {"24-Jul", "Jul-24",  "7/24",    "7/24/2026",  "5-Aug",
                           "8-May",  "24. Jul", "July 24", "2026-07-24", "24-Jul-26"};
    const char *none[] = {
        "24/7x",    "Mon-Fri",      "9-5",    "8-12.30", "8-13.30", "07:30-17:00",
        "May-Sept", "March",        "always", "",        "-",       "Mon-Fri 08:00-17:00",
        "daily",    "May to August"};
    for (size_t i = 0; i < sizeof dates / sizeof dates[0]; i++)
        if (!isodate_meant(dates[i]))
            fail_msg("%s", dates[i]);
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
        if (isodate_meant(none[i]))
            fail_msg("%s", none[i]);
}

TEST(what_is_no_day_of_the_calendar_is_refused)
{
    const char *bad[] = {"",
                         "-",
                         "2026-02-29",
                         "2100-02-29",
                         "2026-13-01",
                         "2027-04-0x",
                         "2026-00-10",
                         "2026-01-00",
                         "2026-04-31",
                         "1969-12-31",
                         "2026-03-311",
                         "31.2.2026",
                         "13/13/2026",
                         "Marc 1x 2026",
                         "0/0/2026"};
    int32_t day;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(isodate_parse(bad[i], &day));
}
