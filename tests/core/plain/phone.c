/* Tests app/core/plain/phone.c: what a phone number is, and that it is one however it is written.
 */
#include "core/plain/phone.h"
#include "tests/fakes/unit.h"
#include <string.h>

static const char *wrong(const char *cell)
{
    struct phone phone;
    return phone_parse(cell, PHONE_CALL, &phone);
}

static const char *wrong_to_text(const char *cell)
{
    struct phone phone;
    return phone_parse(cell, PHONE_TEXT, &phone);
}

static void assert_is(const char *cell, enum phone_use use, const char *shown, const char *dialled)
{
    char bytes[PHONE_SHOWN_MAX + 1], dial[PHONE_SHOWN_MAX];
    struct text text = text_in(bytes, sizeof bytes), dials = text_in(dial, sizeof dial);
    struct phone phone, again;
    assert_null(phone_parse(cell, use, &phone));
    phone_show(&phone, &text);
    phone_dial(&phone, &dials);
    assert_string_equal(bytes, shown);
    assert_string_equal(dial, dialled);
    assert_false(text.full);
    assert_null(phone_parse(bytes, use, &again));
    assert_memory_equal(&phone, &again, sizeof phone);
}

TEST(ten_digits_are_grouped_alike_however_they_are_written)
{
    const char *same[] = {"(503) 988-4888",      "503-988-4888",
                          "503.988.4888",        "5039884888",
                          "1-503-988-4888",      "+1 503 988 4888",
                          "503 988 4888",        " +1 (503) 9884888",
                          "1 (503) 988 - 4888",  "503\u2013988\u20134888",
                          "(503) 988\u20144888", "503 \u2013 988 \u2013 4888"};
    for (size_t i = 0; i < sizeof same / sizeof same[0]; i++)
        assert_is(same[i], PHONE_CALL, "(503) 988-4888", "5039884888");
}

TEST(an_extension_is_shown_and_dialled_after_a_pause)
{
    const char *same[] = {"(503) 555-0142 ext. 12", "503-555-0142 x12",
                          "503-555-0142X12",        "5035550142ext12",
                          "503 555 0142, x 12",     "5035550142 Extension 12"};
    for (size_t i = 0; i < sizeof same / sizeof same[0]; i++)
        assert_is(same[i], PHONE_CALL, "(503) 555-0142 ext. 12", "5035550142,12");
    assert_is("(503) 555-0142 x4", PHONE_CALL, "(503) 555-0142 ext. 4", "5035550142,4");
    assert_is("(503) 555-0142 x123456", PHONE_CALL, "(503) 555-0142 ext. 123456",
              "5035550142,123456");
}

TEST(a_number_in_the_house_is_shown_in_words_and_never_dialled)
{
    assert_is("28888 from a house phone", PHONE_CALL, "28888 from a house phone", "");
    assert_is("2-8888 From a House Phone", PHONE_CALL, "28888 from a house phone", "");
    assert_non_null(wrong("28888"));
    assert_non_null(wrong("28 from a house phone"));
    assert_non_null(wrong("5550142 from a house phone"));
    assert_non_null(wrong("28888 from any phone"));
    assert_non_null(wrong_to_text("28888 from a house phone"));
}

TEST(a_text_goes_to_a_short_code_or_to_ten_digits)
{
    assert_is("741741", PHONE_TEXT, "741741", "741741");
    assert_is("741 741", PHONE_TEXT, "741741", "741741");
    assert_is("503-555-0142", PHONE_TEXT, "(503) 555-0142", "5035550142");
    const char *bad[] = {"",    "12",         "5550142", "(503) 555-0142 x12", "HOME to 741741",
                         "988", "7.41741E+5", "+741741", "123-456-7890"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_non_null(wrong_to_text(bad[i]));
    assert_non_null(wrong("741741"));
}

TEST(a_number_that_can_be_read_as_988_is_refused)
{
    const char *bad[] = {
        "988-4888", "988 4888", "9884888", "988", "911", "9-1-1", "988 from a house phone"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_non_null(wrong(bad[i]));
}

/* A spreadsheet's power of ten, half an extension, a typing error, area codes that nobody has. */
TEST(what_only_looks_like_a_number_is_refused)
{
    const char *bad[] = {"5.035550142E+09",
                         "1.5035550142E+10",
                         "5.03555E+09",
                         "5,03555E+09",
                         "5035550142e0",
                         "(503) 555-0142e",
                         "(503) 555-0142 ext",
                         "(503) 555-0142 ext.",
                         "(503) 555-0142 x1234567",
                         "(503) 555-0142 x1x2",
                         "(503) 555-0142 extra 1",
                         "(503) e555-0142",
                         "x12 (503) 555-0142",
                         "x12",
                         "(000) 555-0142",
                         "123-456-7890",
                         "(503) 155-0142",
                         "(911) 555-0142",
                         "(988) 555-0142",
                         "503-5550-142",
                         "5.035550142",
                         "50-35-55-01-42",
                         "+5035550142",
                         "+44 20 7946 0018",
                         "503-655",
                         "",
                         "call us",
                         "503-655-8585 or 503-291-9111",
                         "503-655-8585, 503-291-9111",
                         "25036558585",
                         "503-655-8585/6",
                         "(503) 988-\n4888"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_non_null(wrong(bad[i]));
}

/* Every number that the plan knows, as far as its first digits go. */
TEST(area_code_and_exchange_decide)
{
    char cell[] = "(000) 000-0142";
    for (int area = 0; area < 1000; area++)
        for (int first = 0; first < 10; first++) {
            cell[1] = (char)('0' + area / 100);
            cell[2] = (char)('0' + area / 10 % 10);
            cell[3] = (char)('0' + area % 10);
            cell[6] = (char)('0' + first);
            bool known = area >= 200 && area % 100 != 11 && area != 988 && first >= 2;
            assert_int_equal(wrong(cell) == NULL, known);
        }
}

TEST(the_reason_names_the_mend)
{
    assert_non_null(strstr(wrong("5.035550142E+09"), "Format the column as text"));
    assert_non_null(strstr(wrong("(503) 555-0142 ext"), "ext. 12"));
    assert_non_null(strstr(wrong("28888"), "28888 from a house phone"));
    assert_non_null(strstr(wrong("+44 20 7946 0000"), "ten digits"));
    assert_non_null(strstr(wrong("123-456-7890"), "begins with 2 to 9"));
    assert_non_null(strstr(wrong_to_text("HOME to 741741"), "text_word"));
}

TEST(a_number_is_told_from_an_address)
{
    const char *number[] = {"(503) 555-0142",
                            "503-655",
                            "28888 from a house phone",
                            "x4",
                            "5.03555E+09",
                            "(503) 555-0142 ext",
                            "12345",
                            "(503) 555-0142e",
                            "5035550142 extension 4"},
               *other[] = {"",
                           "https://example.org/1",
                           "4380 SW Macadam Avenue",
                           "tel:+15035550142",
                           "Ask at the desk",
                           "Pager 12345",
                           "a@example.org"};
    for (size_t i = 0; i < sizeof number / sizeof number[0]; i++)
        assert_true(phone_meant(number[i]));
    for (size_t i = 0; i < sizeof other / sizeof other[0]; i++)
        assert_false(phone_meant(other[i]));
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

TEST(a_text_has_its_numbers_in_the_form_of_the_screens)
{
    const char *good[] = {"Office phone (not the line) (503) 222-9977, fax (503) 222-3164.",
                          "4380 SW Macadam Avenue, Portland, OR 97239",
                          "2019-2025 12",
                          "https://example.org/5035550142",
                          "Case 12345678901234",
                          ""},
               *bad[] = {"Call 503.222.9977.", "Fax 503-222-9977, phone (503) 222-9977",
                         "(503) 222-9977 or +1 503 222 9977", "(5032229977)"};
    for (size_t i = 0; i < sizeof good / sizeof good[0] + sizeof bad / sizeof bad[0]; i++) {
        char bytes[PHONE_SHOWN_MAX + 1];
        struct text shown = text_in(bytes, sizeof bytes);
        size_t n = sizeof good / sizeof good[0];
        assert_int_equal(phone_otherwise(i < n ? good[i] : bad[i - n], &shown), i >= n);
        if (i >= n)
            assert_string_equal(bytes, "(503) 222-9977");
    }
}
