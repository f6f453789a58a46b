/* Tests app/core/plain/utf.c: bytes to letters. */
#include "core/plain/utf.h"
#include "tests/fakes/unit.h"
#include <string.h>

static char out[64];
static int line;

static long clean(const char *raw, size_t n)
{
    return utf_clean(raw, n, out, sizeof out, &line);
}
#define CLEAN(s) clean(s, sizeof s - 1)

TEST(marks_are_dropped_and_line_ends_made_one)
{
    assert_int_equal(CLEAN("\xEF\xBB\xBF"
                           "a\r\nb\rc\n\r\n"),
                     7);
    assert_string_equal(out, "a\nb\nc\n\n");
    assert_int_equal(line, 5);
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
    assert_int_equal(line, 2);
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
    assert_int_equal(line, 2);
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
