/* tests app/io/box/alarm.c */
#include "io/box/alarm.h"
#include "io/box/clock.h"
#include "tests/fakes/unit.h"
#include <poll.h>

/* A time in UTC. */
static time_t utc(int month, int day, int hour, int minute)
{
    struct tm at = {.tm_year = 127, .tm_mon = month - 1, .tm_mday = day, .tm_hour = hour};
    at.tm_min = minute;
    return timegm(&at);
}

TEST(it_wakes_when_the_wall_clock_comes_to_the_minute)
{
    assert_true(clock_zone("America/Los_Angeles"));
    assert_int_equal(alarm_at(utc(1, 4, 18, 7) + 33, 17 * 60), utc(1, 5, 1, 0));
    assert_int_equal(alarm_at(utc(1, 4, 18, 7), 24 * 60), utc(1, 5, 8, 0));
}

/* 2027-03-14, 2 in the morning: it is 3 at once. What was open from 2:30 on never begins, so it
 * wakes at the jump. */
TEST(it_wakes_at_the_hour_that_is_left_out)
{
    assert_true(clock_zone("America/Los_Angeles"));
    time_t jump = utc(3, 14, 10, 0);
    assert_int_equal(alarm_at(utc(3, 14, 9, 10), 1 * 60 + 30), utc(3, 14, 9, 30));
    assert_int_equal(alarm_at(utc(3, 14, 9, 10), 2 * 60 + 30), jump);
    assert_int_equal(alarm_at(utc(3, 14, 9, 10), 24 * 60), jump);
    assert_int_equal(alarm_at(jump, 24 * 60), utc(3, 15, 7, 0));
}

/* 2027-11-07, 2 in the morning: it is 1 again. */
TEST(it_wakes_twice_in_the_hour_that_comes_twice)
{
    assert_true(clock_zone("America/Los_Angeles"));
    time_t jump = utc(11, 7, 9, 0);
    assert_int_equal(alarm_at(utc(11, 7, 7, 30), 1 * 60 + 30), utc(11, 7, 8, 30));
    assert_int_equal(alarm_at(utc(11, 7, 8, 30), 24 * 60), jump);
    assert_int_equal(alarm_at(jump, 1 * 60 + 30), utc(11, 7, 9, 30));
    assert_int_equal(alarm_at(utc(11, 7, 9, 30), 24 * 60), utc(11, 8, 8, 0));
}

TEST(a_time_that_is_over_wakes_at_once)
{
    struct pollfd alarm = {.fd = alarm_open(), .events = POLLIN};
    assert_true(alarm.fd >= 0);
    alarm_set(alarm.fd, 24 * 60);
    assert_int_equal(poll(&alarm, 1, 0), 0);
    alarm_set(alarm.fd, -1);
    assert_int_equal(poll(&alarm, 1, 5000), 1);
    alarm_drain(alarm.fd);
    assert_int_equal(poll(&alarm, 1, 0), 0);
}
