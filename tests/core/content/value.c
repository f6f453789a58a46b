/* Tests app/core/content/value.c: what a value becomes, also when there is no room left for it. */
#include "core/content/value.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct faults faults;
static char bytes[40];
static size_t used;
static bool full;

static struct pool pool(size_t size)
{
    used = 0;
    full = false;
    faults = (struct faults){0};
    return (struct pool){bytes, size, &used, &full, "all lists"};
}

TEST(a_number_has_one_form_however_it_is_written)
{
    assert_string_equal(value_phone(pool(40), "503.555.0142", PHONE_CALL, 1, &faults),
                        "(503) 555-0142");
    assert_string_equal(value_phone(pool(40), "", PHONE_CALL, 1, &faults), "");
    assert_int_equal(faults.refused, 0);
}

TEST(what_is_no_number_stays_and_is_a_fault)
{
    assert_string_equal(value_phone(pool(40), "555-0142", PHONE_CALL, 1, &faults), "555-0142");
    assert_int_equal(faults.refused, 1);
}

TEST(a_number_that_there_is_no_room_for_is_a_fault)
{
    assert_string_equal(value_phone(pool(14), "503.555.0142", PHONE_CALL, 1, &faults), "");
    assert_int_equal(faults.refused, 1);
    assert_string_equal(value_keep(pool(3), span_of("abc"), 1, &faults), "");
    assert_int_equal(faults.refused, 1);
}

TEST(what_holds_the_place_of_words_to_come_is_noted)
{
    assert_string_equal(value_said(pool(40), span_of("TBD"), 7, &faults), "TBD");
    assert_int_equal(faults.total, 1);
    assert_int_equal(faults.refused, 0);
    assert_int_equal(faults.list[0].line, 7);
}

TEST(no_more_room_is_told_once)
{
    struct pool small = pool(3);
    for (int line = 1; line < 5; line++)
        assert_string_equal(value_keep(small, span_of("abc"), line, &faults), "");
    assert_int_equal(faults.total, 1);
    assert_int_equal(faults.list[0].line, 1);
    assert_non_null(strstr(faults.list[0].what, "all lists together"));
}

TEST(hours_that_are_none_are_a_fault_and_never)
{
    struct hours hours;
    pool(0);
    value_hours(&hours, span_of("always"), 1, &faults);
    assert_true(hours.always);
    assert_int_equal(faults.refused, 0);
    value_hours(&hours, span_of("Weekdays"), 1, &faults);
    assert_int_equal(faults.refused, 1);
    assert_int_equal(hours.n, 0);
}
