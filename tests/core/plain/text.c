/* Tests app/core/plain/text.c: short texts built and read without stdio. */
#include "core/plain/text.h"
#include "tests/fakes/unit.h"
#include <string.h>

static const char *built(void (*build)(struct text *), size_t size)
{
    static char buffer[64];
    static struct text text;
    text = text_in(buffer, size);
    build(&text);
    return buffer;
}

static void numbers(struct text *text)
{
    text_add_int(text, INT64_MIN);
    text_add(text, " ");
    text_add_int(text, 0);
    text_add(text, " ");
    text_add_int(text, 1234);
}

TEST(numbers_are_written_whole_even_the_smallest)
{
    assert_string_equal(built(numbers, 64), "-9223372036854775808 0 1234");
}

static void letters(struct text *text)
{
    text_add(text, "caf\u00E9");
    assert_true(text->full);
    assert_int_equal(text->n, 3);
}

TEST(what_does_not_fit_is_cut_between_letters_never_inside_one)
{
    assert_string_equal(built(letters, 5), "caf");
}

static void hundredths(struct text *text)
{
    const int32_t values[] = {4167, 5000, 6650, 5, 0, -250};
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        text_add_hundredths(text, values[i]);
        text_add(text, ";");
    }
}

TEST(hundredths_lose_their_trailing_zeros)
{
    assert_string_equal(built(hundredths, 64), "41.67;50;66.5;0.05;0;-2.5;");
}

static void places(struct text *text)
{
    const struct slot slots[] = {{"k", "20"}, {"often", "four times a year"}};
    text_expand(text, "{often}, {k} {or} {k", slots, 2);
}

TEST(places_are_filled_and_unknown_ones_stay)
{
    assert_string_equal(built(places, 64), "four times a year, 20 {or} {k");
}

TEST(only_a_whole_decimal_number_in_range_is_a_number)
{
    int n = 7;
    assert_true(text_to_int("120", 60, 600, &n));
    assert_int_equal(n, 120);
    assert_true(text_to_int("-3", -5, 5, &n));
    assert_int_equal(n, -3);
    const char *bad[] = {"", "-", "12a", " 12", "0x10", "1.5", "601", "59", "99999999999999999999"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(text_to_int(bad[i], 60, 600, &n));
}

TEST(the_nearest_word_is_found_and_a_far_one_is_not)
{
    const char *const words[] = {"tallies", "tables", "phone", "k", NULL};
    assert_string_equal(text_nearest("talies", words), "tallies");
    assert_string_equal(text_nearest("TALLIES", words), "tallies");
    assert_string_equal(text_nearest("tabels", words), "tables");
    assert_null(text_nearest("colour", words));
    assert_null(text_nearest("", words));
    assert_null(
        text_nearest("a word far longer than any of the words that could be meant here", words));
}
