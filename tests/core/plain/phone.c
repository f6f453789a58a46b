/* Tests app/core/plain/phone.c: how phone numbers are written. */
#include "core/plain/phone.h"
#include "tests/fakes/unit.h"
#include <string.h>

TEST(numbers_of_ten_digits_may_be_written_in_the_usual_ways)
{
    const char *good[] = {"(503) 988-4888",  "503-988-4888",    "503.655.8585",
                          "1-888-409-0141",  "+1 503 555 0100", "800-322-2303 ext. 7404",
                          "800-322-2303 x12"};
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
        assert_null(phone_wrong(good[i]));
}

TEST(a_number_that_can_be_read_as_988_is_refused)
{
    const char *bad[] = {"988-4888", "988 4888", "9884888", "503 988 4888",    "(503) 988 4888",
                         "988",      "911",      "9-1-1",   "(503) 988-\n4888"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_non_null(phone_wrong(bad[i]));
}

TEST(what_is_no_number_is_refused)
{
    const char *bad[] = {
        "503-655", "", "call us", "503-655-8585 or 503-291-9111", "25036558585", "503-655-8585/6"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_non_null(phone_wrong(bad[i]));
}

TEST(a_sentence_may_name_988_but_hold_no_number_like_it)
{
    const char *good[] = {"Call or text 988. Free.", "Call 988, any time; 1988-1990"},
               *bad[] = {"Call (503) 988-4888", "988 4888"};
    for (int i = 0; i < 2; i++) {
        assert_false(phone_hides_988(good[i]));
        assert_true(phone_hides_988(bad[i]));
    }
}
