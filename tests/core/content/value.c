/* Tests app/core/content/value.c: what a value becomes, also when there is no room left for it. */
#include "core/content/value.h"
#include "tests/fakes/unit.h"

static struct faults faults;
static char bytes[40];
static size_t used;

static struct pool pool(size_t size)
{
    used = 0;
    faults = (struct faults){0};
    return (struct pool){bytes, size, &used};
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
