/* Tests app/core/content/days_off.c: days off, and what is no day. */
#include "core/content/days_off.h"
#include "core/plain/isodate.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct days_off off;
static struct faults faults;

static int parse(const char *text)
{
    memset(&faults, 0, sizeof faults);
    return days_off_parse(&off, text, strlen(text), &faults);
}

TEST(days_off_are_read_with_and_without_names)
{
    assert_int_equal(parse("date,name\n2026-12-25,Christmas Day\n2027-01-01,\n"), 0);
    assert_int_equal(off.n, 2);
    assert_int_equal(off.day[0], isodate_day(2026, 12, 25));
    assert_int_equal(parse("date\n"), 0);
    assert_int_equal(off.n, 0);
}

TEST(what_is_no_day_is_told_with_its_line)
{
    assert_int_equal(parse("date,name\n2026-12-25,\n12/26/2026,\n"), -1);
    assert_int_equal(faults.list[0].line, 3);
    assert_int_equal(parse("day,name\n2026-12-25,\n"), -1);
    char many[4096] = "date\n";
    for (int i = 0; i <= DAYS_OFF_MAX; i++)
        strcat(many, "2026-12-25\n");
    assert_int_equal(parse(many), -1);
    assert_int_equal(off.n, DAYS_OFF_MAX);
}

TEST(days_that_are_all_over_are_noted)
{
    assert_int_equal(parse("date\n2026-12-25\n2026-07-03\n"), 0);
    days_off_check(&off, "2026-12-25", &faults);
    assert_int_equal(faults.total, 0);
    days_off_check(&off, "2026-12-26", &faults);
    assert_int_equal(faults.total, 1);
    assert_true(faults.list[0].warning);
    assert_int_equal(parse("date\n"), 0);
    days_off_check(&off, "2026-12-26", &faults);
    assert_int_equal(faults.total, 0);
}
