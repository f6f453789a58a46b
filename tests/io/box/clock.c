/* tests app/io/box/clock.c */
#include "io/box/clock.h"
#include "core/plain/isodate.h"
#include "tests/fakes/scratch.h"
#include "tests/fakes/unit.h"
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

TEST(the_clock_never_goes_back)
{
    int64_t was = clock_ms();
    for (int i = 0; i < 1000; i++) {
        int64_t is = clock_ms();
        assert_true(is >= was);
        was = is;
    }
}

static struct local at_zone(const char *zone)
{
    setenv("TZ", zone, 1);
    tzset();
    return clock_local(scratch);
}

SCRATCH_TEST(the_wall_clock_is_that_of_the_zone)
{
    const char *zones[] = {"UTC0", "AAA-13", "BBB11", "PST8PDT"};
    for (int i = 0; i < 4; i++) {
        struct local is = at_zone(zones[i]);
        time_t now = time(NULL), noon = (time_t)is.day * 86400 + 43200;
        struct tm local, again;
        localtime_r(&now, &local);
        gmtime_r(&noon, &again);
        assert_int_equal(local.tm_yday, again.tm_yday);
        assert_int_equal(local.tm_year, again.tm_year);
        assert_int_equal((local.tm_wday + 6) % 7, is.weekday);
        assert_int_equal((is.day + 3) % 7, is.weekday);
        assert_in_range(local.tm_hour * 60 + local.tm_min - is.minute, 0, 1);
    }
}

TEST(only_a_zone_that_is_there_is_one)
{
    assert_true(clock_zone("America/Denver"));
    assert_string_equal(getenv("TZ"), "America/Denver");
    assert_false(clock_zone(""));
    assert_false(clock_zone("America/Portland"));
    assert_false(clock_zone("America"));
}

SCRATCH_TEST(only_the_whole_word_trusted_is_trusted)
{
    const struct {
        const char *word;
        bool trusted;
    } said[] = {{"trusted", true},  {"trusted\n", true},    {"untrusted\n", false}, {"", false},
                {"trust\n", false}, {"trustedly\n", false}, {"Trusted\n", false}};
    assert_false(clock_local(scratch).trusted);
    for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
        scratch_put("clock", said[i].word);
        assert_int_equal(clock_local(scratch).trusted, said[i].trusted);
    }
}

/* Others write in that folder: the glass must not wait for them. */
SCRATCH_TEST(a_pipe_in_the_file_s_place_is_not_waited_for)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/clock", scratch);
    assert_int_equal(mkfifo(path, 0600), 0);
    alarm(5);
    assert_false(clock_local(scratch).trusted);
    alarm(0);
}

static time_t pretended;

time_t time(time_t *at)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    time_t is = pretended ? pretended : now.tv_sec;
    if (at)
        *at = is;
    return is;
}

SCRATCH_TEST(a_day_before_the_build_or_15_years_after_it_is_not_trusted)
{
    struct stat built;
    const time_t day = 86400;
    assert_int_equal(stat("/proc/self/exe", &built), 0);
    scratch_put("clock", "trusted\n");
    const struct {
        time_t at;
        bool trusted;
    } known[] = {{built.st_mtime - 1, false},
                 {built.st_mtime, true},
                 {built.st_mtime + 15 * 365 * day, true},
                 {built.st_mtime + 15 * 366 * day, false},
                 {1, false}};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        pretended = known[i].at;
        assert_int_equal(clock_local(scratch).trusted, known[i].trusted);
    }
    pretended = 0;
}

/* How many minutes of that day in Los Angeles these hours are open. */
static int minutes_open(const char *written, int year, int month, int day)
{
    struct tm start = {.tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = day, .tm_isdst = -1};
    static const struct days_off none;
    struct hours hours;
    struct span part;
    int n = 0;
    assert_null(hours_parse(&hours, span_of(written), &part));
    assert_true(clock_zone("America/Los_Angeles"));
    time_t at = mktime(&start);
    for (int minute = 0; minute < 30 * 60; minute++) {
        pretended = at + minute * 60;
        struct local now = clock_local(scratch);
        now.trusted = true; /* whenever this test was built */
        n += now.day == isodate_day(year, month, day) &&
             hours_judge(&hours, &none, &now) == HOURS_OPEN;
    }
    pretended = 0;
    return n;
}

SCRATCH_TEST(an_hour_that_is_left_out_is_closed_and_one_that_comes_twice_is_open_twice)
{
    assert_int_equal(minutes_open("Sun 02:00-03:00", 2027, 3, 7), 60);
    assert_int_equal(minutes_open("Sun 02:00-03:00", 2027, 3, 14), 0);
    assert_int_equal(minutes_open("00:00-24:00", 2027, 3, 14), 23 * 60);
    assert_int_equal(minutes_open("Sun 01:00-02:00", 2027, 10, 31), 60);
    assert_int_equal(minutes_open("Sun 01:00-02:00", 2027, 11, 7), 120);
    assert_int_equal(minutes_open("Sun 01:30-02:00", 2027, 11, 7), 60);
    assert_int_equal(minutes_open("00:00-24:00", 2027, 11, 7), 25 * 60);
}
