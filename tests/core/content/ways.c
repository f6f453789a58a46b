/* The other ways to 988 say what they do, and grow old like any phone line. */

#include "core/content/ways.h"
#include "core/plain/isodate.h"
#include "core/plain/phone.h"
#include "core/plain/text.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct faults faults;

static int notes(const char *today)
{
    memset(&faults, 0, sizeof faults);
    assert_true(ways_check_dates(today, &faults));
    assert_int_equal(faults.refused, 0);
    return faults.total;
}

TEST(each_has_a_name_a_code_and_a_day)
{
    int day;
    for (int i = 0; i < WAYS_N; i++) {
        const struct way *way = ways_at(i);
        assert_true(way->name && way->how && way->number[0]);
        assert_true(isodate_parse(way->checked_on, &day));
    }
    assert_null(ways_at(-1));
    assert_null(ways_at(WAYS_N));
}

/* Whoever reads the number and whoever takes the code come to the same place. */
TEST(a_code_holds_what_is_beside_it)
{
    for (int i = 0; i < WAYS_N; i++) {
        const struct way *way = ways_at(i);
        char held[64];
        struct text code = text_in(held, sizeof held);
        struct phone phone;
        if (strncmp(way->code, "SMSTO:", 6) == 0) {
            text_add(&code, "SMSTO:");
            text_add(&code, way->number);
            text_add(&code, ":");
            text_add(&code, way->key);
        } else if (strncmp(way->code, "https://", 8) == 0) {
            text_add(&code, "https://");
            text_add(&code, way->number);
        } else {
            text_add(&code, "tel:");
            if (phone_parse(way->number, PHONE_CALL, &phone))
                text_add(&code, way->number);
            else
                phone_dial(&phone, &code);
        }
        assert_string_equal(code.at, way->code);
    }
}

/* Its end and its return were both announced: neither may be promised. */
TEST(nobody_is_told_to_press_3)
{
    for (int i = 0; i < WAYS_N; i++)
        assert_string_not_equal(ways_at(i)->key, "3");
}

TEST(a_reading_holds_for_ninety_days)
{
    assert_int_equal(notes("2027-01-30"), 0);
    assert_int_equal(notes("2027-01-31"), WAYS_N);
    assert_non_null(strstr(faults.list[1].what, "Spanish"));
    assert_string_equal(faults.list[1].file, "988, built in");
    assert_false(ways_check_dates("today", &faults));
}
