/* Tests app/core/plain/hours.c and hours_say.c: what people write, when it holds, and how it is
 * said. */
#include "core/plain/hours.h"
#include "core/plain/isodate.h"
#include "tests/fakes/unit.h"
#include <string.h>

enum { MON, TUE, WED, THU, FRI, SAT, SUN };

static const struct hours_words WORDS = {
    .day = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
    .every_day = "every day",
    .days = "{first} to {last}",
    .both = "{first} and {last}",
    .am = "{time} am",
    .pm = "{time} pm",
    .noon = "12 noon",
    .midnight = "midnight",
    .times = "{from} to {to}",
    .span = "{days} {times}",
    .all_day = "{days} all day",
    .always = "any time",
    .never = "at no set time"};

static const char *wrong(const char *written, struct hours *hours, struct span *part)
{
    return hours_parse(hours, span_of(written), part);
}

static struct hours read_hours(const char *written)
{
    struct hours hours;
    struct span part;
    assert_null(wrong(written, &hours, &part));
    return hours;
}

static int at(int hour, int minute)
{
    return hour * 60 + minute;
}

TEST(what_a_spreadsheet_makes_of_24_7_is_named)
{
    const char *bad[] = {"24-Jul", "7/24", "7/24/2026", "5-Aug", "Jul-24", "24-Jul-26"};
    struct hours hours;
    struct span part;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        const char *what = hours_parse(&hours, span_of(bad[i]), &part);
        assert_true(what && strstr(what, "24/7"));
        assert_int_equal(hours.n, 0);
    }
}

TEST(each_end_belongs_to_the_right_side)
{
    struct hours hours = read_hours("Mon-Thu 07:30-17:00, Fri 08:00-12:00");
    static const struct {
        int day, minute;
        bool open;
    } known[] = {{MON, 7 * 60 + 29, false}, {MON, 7 * 60 + 30, true},  {THU, 16 * 60 + 59, true},
                 {THU, 17 * 60, false},     {FRI, 7 * 60 + 59, false}, {FRI, 8 * 60, true},
                 {FRI, 11 * 60 + 59, true}, {FRI, 12 * 60, false},     {SAT, 10 * 60, false},
                 {SUN, 10 * 60, false},     {TUE, 3 * 60, false}};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        assert_int_equal(hours_open(&hours, known[i].day, known[i].minute), known[i].open);
    assert_false(hours.always);
}

TEST(a_night_goes_on_in_the_next_day)
{
    struct hours hours = read_hours("Fri 22:00-06:00");
    assert_true(hours_open(&hours, FRI, at(22, 0)));
    assert_true(hours_open(&hours, SAT, at(5, 59)));
    assert_false(hours_open(&hours, SAT, at(6, 0)));
    assert_false(hours_open(&hours, SAT, at(22, 0)));
    assert_false(hours_open(&hours, FRI, at(5, 59)));
    hours = read_hours("Sun 22:00-06:00");
    assert_true(hours_open(&hours, MON, 0));
    hours = read_hours("22:00-06:00");
    assert_true(hours_open(&hours, WED, at(23, 0)));
    assert_true(hours_open(&hours, WED, at(1, 0)));
    assert_false(hours_open(&hours, WED, at(12, 0)));
}

TEST(people_write_days_and_times_in_several_ways)
{
    static const struct {
        const char *written, *same;
    } pairs[] = {{"Mon-Fri 8:00-12:00, 13:00-17:00", "Mon-Fri 08:00-12:00, Mon-Fri 13:00-17:00"},
                 {" monday - friday 08:00 - 17:00 ", "Mon-Fri 08:00-17:00"},
                 {"Mon\u2013Thu Sat 8:00\u201317:00", "Mon-Thu 08:00-17:00, Sat 08:00-17:00"},
                 {"Mon Wed Fri 08:00-17:00", "Mon 08:00-17:00, Wed 08:00-17:00, Fri 08:00-17:00"},
                 {"Fri-Mon 08:00-17:00", "Fri 08:00-17:00, Sat Sun Mon 08:00-17:00"},
                 {"Mon-Sun 00:00-24:00", "always"},
                 {"24/7", "always"},
                 {"00:00-12:00, 12:00-00:00", "ALWAYS"}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        struct hours a = read_hours(pairs[i].written), b = read_hours(pairs[i].same);
        assert_int_equal(a.always, b.always);
        for (int minute = 0; minute < WEEK_DAYS * DAY_MINUTES; minute++)
            assert_int_equal(hours_open(&a, minute / DAY_MINUTES, minute % DAY_MINUTES),
                             hours_open(&b, minute / DAY_MINUTES, minute % DAY_MINUTES));
    }
    assert_int_equal(read_hours("never").n, 0);
}

TEST(what_cannot_be_read_is_never_and_is_named)
{
    static const struct {
        const char *written, *part;
    } bad[] = {{"", ""},
               {"9 to 5", "9 to 5"},
               {"Mon-Fri", "Mon-Fri"},
               {"Mon-Fri 8am-5pm", "8am-5pm"},
               {"Mon-Fri 08:00-17:60", "08:00-17:60"},
               {"Mon-Fri 08:00-24:01", "08:00-24:01"},
               {"Mon-Fri 24:00-08:00", "24:00-08:00"},
               {"Mon-Fri 08:00", "08:00"},
               {"Mon-Fri 08:00-08:00", "08:00-08:00"},
               {"Mon-Fri 08:00-12:00 13:00-17:00", "08:00-12:00 13:00-17:00"},
               {"Weekdays 08:00-17:00", "Weekdays"},
               {"Mo-Fr 08:00-17:00", "Mo"},
               {"Mon-Fri 08:00-17:00, holidays 08:00-12:00", "holidays"},
               {"Mon-Fri 08:00-17:00,", ""},
               {"24/5", "24/5"}};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct hours hours;
        struct span part;
        const char *what = wrong(bad[i].written, &hours, &part);
        assert_non_null(what);
        assert_non_null(strstr(what, "{}"));
        assert_string_equal(span_quote(part).at, bad[i].part);
        assert_int_equal(hours.n, 0);
        assert_false(hours.always);
    }
}

TEST(a_day_off_has_no_hours)
{
    struct hours hours = read_hours("Mon-Fri 08:00-17:00, 22:00-06:00");
    const int32_t monday = 20458; /* 2026-01-05 is a Monday */
    assert_int_equal(isodate_date(monday).day, 5);
    struct days_off off = {.n = 1, .day = {monday + 1}};
    struct local now = {.trusted = true, .day = monday, .weekday = MON, .minute = 9 * 60};
    assert_int_equal(hours_judge(&hours, &off, &now), HOURS_OPEN);
    now = (struct local){.trusted = true, .day = monday + 1, .weekday = TUE, .minute = 9 * 60};
    assert_int_equal(hours_judge(&hours, &off, &now), HOURS_CLOSED);
    now.minute = 2 * 60; /* Monday's night goes on in it */
    assert_int_equal(hours_judge(&hours, &off, &now), HOURS_CLOSED);
    now = (struct local){.trusted = true, .day = monday + 2, .weekday = WED, .minute = 2 * 60};
    assert_int_equal(hours_judge(&hours, &off, &now), HOURS_CLOSED); /* Tuesday's night was none */
    now.minute = 9 * 60;
    assert_int_equal(hours_judge(&hours, &off, &now), HOURS_OPEN);
}

TEST(without_a_trusted_clock_only_what_is_always_so_is_known)
{
    struct hours some = read_hours("Mon-Fri 08:00-17:00"), always = read_hours("always"),
                 never = read_hours("never");
    struct days_off none = {0}, one = {.n = 1, .day = {20454}};
    struct local now = {.day = 20000, .weekday = MON, .minute = 9 * 60};
    assert_int_equal(hours_judge(&some, &none, &now), HOURS_UNKNOWN);
    assert_int_equal(hours_judge(&always, &none, &now), HOURS_OPEN);
    assert_int_equal(hours_judge(&always, &one, &now), HOURS_UNKNOWN); /* it may be today */
    assert_int_equal(hours_judge(&never, &none, &now), HOURS_CLOSED);
    now = (struct local){.trusted = true, .weekday = WEEK_DAYS}; /* no clock says so */
    assert_int_equal(hours_judge(&some, &none, &now), HOURS_UNKNOWN);
}

/* The one who waits until then has missed nothing. */
TEST(nothing_changes_before_the_next_boundary)
{
    struct hours hours = read_hours("Mon-Thu 07:30-17:00, Fri 08:00-12:00, Sat 22:00-06:15");
    for (int day = 0; day < WEEK_DAYS; day++)
        for (int minute = 0; minute < DAY_MINUTES; minute++) {
            int next = hours_next(&hours, minute);
            assert_in_range(next, minute + 1, DAY_MINUTES);
            if (minute + 1 < next)
                assert_int_equal(hours_open(&hours, day, minute),
                                 hours_open(&hours, day, minute + 1));
        }
    hours = read_hours("never");
    assert_int_equal(hours_next(&hours, 0), DAY_MINUTES);
}

TEST(they_are_said_as_a_person_would)
{
    static const struct {
        const char *written, *said;
    } known[] = {
        {"Mon-Thu 07:30-17:00, Fri 08:00-12:00",
         "Monday to Thursday 7:30 am to 5 pm, Friday 8 am to 12 noon"},
        {"Mon-Fri 08:00-12:00, 13:00-17:05", "Monday to Friday 8 am to 12 noon, 1 pm to 5:05 pm"},
        {"Sat Sun 22:00-06:00", "Saturday and Sunday 10 pm to 6 am"},
        {"Mon Wed Fri 09:00-24:00", "Monday, Wednesday, Friday 9 am to midnight"},
        {"00:00-12:30", "every day midnight to 12:30 pm"},
        {"Sat 00:00-24:00", "Saturday all day"},
        {"always", "any time"},
        {"never", "at no set time"}};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        char said[256];
        struct text text = text_in(said, sizeof said);
        struct hours hours = read_hours(known[i].written);
        hours_say(&text, &hours, &WORDS);
        assert_string_equal(said, known[i].said);
    }
}
