/* Tests app/core/plain/utf.c: bytes to letters. */
#include "core/plain/utf.h"
#include "tests/fakes/unit.h"
#include <string.h>

static char out[64];
static struct utf_place place;

static long clean(const char *raw, size_t n)
{
    return utf_clean(raw, n, out, sizeof out, &place);
}
#define CLEAN(s) clean(s, sizeof s - 1)

TEST(marks_are_dropped_and_line_ends_made_one)
{
    assert_int_equal(CLEAN("\xEF\xBB\xBF"
                           "a\r\nb\rc\n\r\n"),
                     7);
    assert_string_equal(out, "a\nb\nc\n\n");
    assert_int_equal(place.line, 5);
}

TEST(utf_16_of_both_kinds_becomes_utf_8)
{
    assert_int_equal(CLEAN("\xFF\xFE"
                           "a\0\xE9\0\r\0\n\0\x3D\xD8\x00\xDE"),
                     8);
    assert_string_equal(out, "a\u00E9\n\U0001F600");
    assert_int_equal(CLEAN("\xFE\xFF"
                           "\0a \x1C"),
                     4);
    assert_string_equal(out, "a\u201C");
}

TEST(broken_letters_are_refused_with_their_line)
{
    assert_int_equal(CLEAN("a\nb\xE9 \n"), UTF_BROKEN);
    assert_int_equal(place.line, 2);
    assert_int_equal(CLEAN("\xC0\xAF"), UTF_BROKEN);
    assert_int_equal(CLEAN("\xE0\x80\xAF"), UTF_BROKEN);
    assert_int_equal(CLEAN("\xED\xA0\x80"), UTF_BROKEN);
    assert_int_equal(CLEAN("\xF4\x90\x80\x80"), UTF_BROKEN);
    assert_int_equal(CLEAN("\xF8\x88\x80\x80\x80"), UTF_BROKEN);
    assert_int_equal(CLEAN("\x80"), UTF_BROKEN);
    assert_int_equal(CLEAN("\xE2\x80"), UTF_BROKEN);
    assert_int_equal(CLEAN("\xFF\xFE"
                           "a"),
                     UTF_BROKEN);
    assert_int_equal(CLEAN("\xFF\xFE\x00\xDC"
                           "a\0"),
                     UTF_BROKEN);
    assert_int_equal(CLEAN("\xFF\xFE\x3D\xD8"), UTF_BROKEN);
}

TEST(zero_bytes_are_refused)
{
    assert_int_equal(CLEAN("a\n\0b"), UTF_NUL);
    assert_int_equal(place.line, 2);
    assert_int_equal(CLEAN("\xFF\xFE\0\0"), UTF_NUL);
}

TEST(what_does_not_fit_is_refused_and_never_overrun)
{
    char raw[64];
    memset(raw, 'x', sizeof raw);
    assert_int_equal(clean(raw, 64), UTF_TOO_LONG);
    assert_int_equal(clean(raw, 60), 60);
    assert_int_equal(clean("", 0), 0);
    assert_string_equal(out, "");
}

TEST(what_nobody_can_see_is_left_out_and_what_looks_alike_is_taken_for_it)
{
    static const struct {
        const char *raw, *seen;
    } kinds[] = {{"a\u00ADb", "ab"},
                 {"a\u034Fb", "ab"},
                 {"a\u061Cb", "ab"},
                 {"a\u180Eb", "ab"},
                 {"a\u200Bb", "ab"},
                 {"a\u200Cb", "ab"},
                 {"a\u200Db", "ab"},
                 {"\u200Ea\u200F", "a"},
                 {"\u202Aa\u202C", "a"},
                 {"\u202Ea", "a"},
                 {"a\u2060b", "ab"},
                 {"\u2066a\u2069", "a"},
                 {"a\uFEFFb", "ab"},
                 {"a\uFE0F", "a"},
                 {"a\U000E0041", "a"},
                 {"a\u00A0b", "a b"},
                 {"a\u2003b", "a b"},
                 {"a\u2007b", "a b"},
                 {"a\u2009b", "a b"},
                 {"a\u202Fb", "a b"},
                 {"a\u3000b", "a b"},
                 {"5\u20105", "5-5"},
                 {"5\u20115", "5-5"},
                 {"5\u20125", "5-5"},
                 {"5\u22125", "5-5"},
                 {"\uFF15\uFF10", "50"},
                 {"\uFF08\uFF09\uFF0D", "()-"},
                 {"\uFF11\uFF1A\uFF10", "1:0"},
                 {"\uFF21\uFF5A", "Az"},
                 {"a\r\u200B\nb", "a\n\nb"},
                 {"\u2013 \u2014 \u2019 \uFF0C \u00E9 e\u0301\u0323",
                  "\u2013 \u2014 \u2019 \uFF0C \u00E9 \u00E9\u0323"}};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        assert_int_equal(clean(kinds[i].raw, strlen(kinds[i].raw)), strlen(kinds[i].seen));
        assert_string_equal(out, kinds[i].seen);
    }
}

TEST(what_no_screen_can_show_is_refused_with_its_line)
{
    const char *unseen[] = {"\n\x01", "\n\x07",     "\n\x0B",   "\n\x0C",   "\n\x1A",   "\n\x1B[1m",
                            "\n\x7F", "\n\xC2\x85", "\n\u2028", "\n\u2029", "\n\uF0B7", "\n\uFFF9"};
    for (size_t i = 0; i < sizeof unseen / sizeof unseen[0]; i++) {
        assert_int_equal(clean(unseen[i], strlen(unseen[i])), UTF_UNSEEN);
        assert_int_equal(place.line, 2);
    }
    assert_int_equal(CLEAN("\ne\u0301\u0323\u0300"), UTF_STACKED);
    assert_int_equal(place.line, 2);
}

TEST(garbled_letters_are_noticed_and_good_ones_are_not)
{
    const char *bad[] = {
        "\n\u00E2\u20AC\u2122", "\n\u00C3\u00A9", "\n\u00C3\u00B1",       "\n\u00C2\u00A0",
        "\n\u00C2\u00B0",       "\n\u00C3\u2030", "\n\u00E2\u2020\u2019", "\n\u00EF\u00BB\u00BF",
        "\n\u00F0\u0178\u2122", "\n\uFFFD"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        assert_true(clean(bad[i], strlen(bad[i])) > 0);
        assert_int_equal(place.garbled, 2);
    }
    assert_true(CLEAN("MANH\u00C3\u201D S\u00C3O \u00C2ncora p\u00E2te\u2019 d\u00E9j\u00E0 "
                      "\u20AC5 25\u00A0\u00B0") > 0);
    assert_int_equal(place.garbled, 0);
}
