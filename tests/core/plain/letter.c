/* Tests app/core/plain/letter.c: letters to numbers and back. */
#include "core/plain/letter.h"
#include "tests/fakes/unit.h"
#include <string.h>

TEST(every_letter_comes_back)
{
    for (uint32_t letter = 1; letter <= 0x10FFFF; letter++) {
        char bytes[LETTER_BYTES + 1] = {0};
        const char *at = bytes;
        if (letter >= 0xD800 && letter <= 0xDFFF)
            continue;
        size_t n = letter_put(letter, bytes);
        if (letter_next(&at) != letter || at != bytes + n)
            fail_msg("%x", letter);
    }
}

TEST(nothing_is_read_beyond_the_end)
{
    static const char *const cut[] = {"\xE1", "\xE1\xBB", "\xF0\x9F", "\xC3", "\xFF", "\x80"};
    for (size_t i = 0; i < sizeof cut / sizeof cut[0]; i++) {
        const char *at = cut[i], *end = at + strlen(at);
        letter_next(&at);
        assert_true(at <= end);
    }
}

TEST(a_letter_is_called_as_unicode_calls_it)
{
    static const struct {
        uint32_t letter;
        const char *name;
    } names[] = {{7, "U+0007"}, {0x1EC5, "U+1EC5"}, {0x1F60A, "U+1F60A"}, {0x10FFFD, "U+10FFFD"}};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        char bytes[16];
        struct text text = text_in(bytes, sizeof bytes);
        letter_name(&text, names[i].letter);
        assert_string_equal(bytes, names[i].name);
    }
}
