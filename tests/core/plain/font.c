/* Tests app/core/plain/font.c: what the glass's own fonts can draw, and that no font, however
 * damaged, is read beyond its end. */
#include "core/plain/font.h"
#include "core/glass/scene.h"
#include "io/files/builtin.h"
#include "io/files/faces.h"
#include "tests/fakes/unit.h"
#include <stdlib.h>
#include <string.h>

static struct font regular(void)
{
    return font_open(builtin_font_regular, builtin_font_regular_n);
}

static struct font bold(void)
{
    return font_open(builtin_font_bold, builtin_font_bold_n);
}

TEST(the_fonts_have_these_letters_and_not_those)
{
    static const uint32_t there[] = {' ', '0', 'A', 'z', '~', 0xE9, 0xF1, 0x153, 0x2019, 0x20AC},
                          not_there[] = {0,      7,       0x1EC5,   0x1B0,     0x738B,
                                         0x5D0,  0x627,   0x1F60A,  0x2192,    0x2713,
                                         0xFFFF, 0x10000, 0x10FFFF, 0xFFFFFFFF};
    struct font fonts[] = {regular(), bold()};
    for (int f = 0; f < 2; f++) {
        int n = 0;
        for (size_t i = 0; i < sizeof there / sizeof there[0]; i++)
            assert_int_not_equal(font_glyph(&fonts[f], there[i]), 0);
        for (size_t i = 0; i < sizeof not_there / sizeof not_there[0]; i++)
            assert_int_equal(font_glyph(&fonts[f], not_there[i]), 0);
        for (uint32_t letter = 0; letter < 0x110000; letter++)
            n += font_glyph(&fonts[f], letter) != 0;
        assert_int_equal(n, 342);
    }
}

/* The Latin blocks of Unicode, which have no gaps. */
TEST(one_of_the_fonts_has_every_letter_of_europe_and_of_vietnam)
{
    static const uint32_t blocks[][2] = {{'!', '~'}, {0xA1, 0x24F}, {0x1E00, 0x1EFF}};
    struct fonts fonts = faces_fonts();
    for (int style = 0; style < RULER_STYLES; style++)
        for (size_t i = 0; i < sizeof blocks / sizeof blocks[0]; i++)
            for (uint32_t letter = blocks[i][0]; letter <= blocks[i][1]; letter++)
                if (ruler_font(&fonts, style, letter) < 0)
                    fail_msg("U+%04X", (unsigned)letter);
}

/* An em that is larger than its drawings by as much as its capitals were higher. */
TEST(capitals_of_the_second_font_are_as_high_as_those_of_the_first)
{
    struct fonts fonts = faces_fonts();
    for (int font = RULER_STYLES; font < RULER_FONTS; font++)
        assert_in_range(714 * 1000 / fonts.font[font].em, CAP_PER_MILLE - 1, CAP_PER_MILLE + 1);
}

TEST(widths_and_pairs_are_the_fonts_own)
{
    struct font font = regular();
    unsigned a = font_glyph(&font, 'A'), v = font_glyph(&font, 'V'), t = font_glyph(&font, 'T'),
             o = font_glyph(&font, 'o');
    assert_int_equal(font.em, 1000);
    assert_int_equal(font_width(&font, a), 626);
    assert_int_equal(font_width(&font, font_glyph(&font, 0x2019)), 235);
    assert_int_equal(font_pair(&font, a, v), -67); /* one by one */
    assert_int_equal(font_pair(&font, t, o), -86); /* by their classes */
    assert_int_equal(font_pair(&font, t, font_glyph(&font, 0xE9)), -86);
    assert_int_equal(font_pair(&font, a, a), 19);
    assert_int_equal(font_pair(&font, o, o), 0);
    assert_int_equal(font_pair(&font, a, 0), 0);
}

/* A font with all of Unicode, as small as one can be: 'A'..'C' and two pictures. */
static size_t wide_font(unsigned char *at)
{
    static const unsigned char bytes[] = {
        0, 1,  0, 0,   0, 1, 0, 0,  0, 0, 0,    0, 'c', 'm', 'a',  'p', 0, 0, 0, 0,
        0, 0,  0, 28,  0, 0, 0, 52, 0, 0, 0,    1, 0,   3,   0,    10,  0, 0, 0, 12,
        0, 12, 0, 0,   0, 0, 0, 40, 0, 0, 0,    0, 0,   0,   0,    2,   0, 0, 0, 'A',
        0, 0,  0, 'C', 0, 0, 0, 5,  0, 1, 0xF6, 0, 0,   1,   0xF6, 1,   0, 0, 0, 9};
    memcpy(at, bytes, sizeof bytes);
    return sizeof bytes;
}

TEST(a_table_of_all_letters_is_read_too)
{
    unsigned char bytes[128];
    struct font font = font_open(bytes, wide_font(bytes));
    assert_int_equal(font_glyph(&font, 'A'), 5);
    assert_int_equal(font_glyph(&font, 'C'), 7);
    assert_int_equal(font_glyph(&font, 'D'), 0);
    assert_int_equal(font_glyph(&font, 0x1F601), 10);
    assert_int_equal(font_glyph(&font, 0x1F602), 0);
}

static void ask_much(const void *bytes, size_t n)
{
    static const uint32_t letters[] = {0,     'A',    'i',    0xE9,    0x301,
                                       0x303, 0x1EC5, 0xFFFF, 0x1F600, 0xFFFFFFFF};
    struct font font = font_open(bytes, n);
    for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++) {
        font_glyph(&font, letters[i]);
        unsigned glyph = font_glyph(&font, letters[i]);
        for (unsigned other = 0; other < 400; other += 57) {
            font_width(&font, other);
            font_pair(&font, glyph, other);
            font_pair(&font, other, glyph);
        }
    }
}

/* The sanitizers end the program at the first byte beyond the end. */
TEST(a_font_that_is_cut_short_anywhere_is_no_harm)
{
    for (size_t n = 0; n < builtin_font_regular_n; n += n < 2000 ? 1 : 97) {
        void *cut = malloc(n ? n : 1);
        memcpy(cut, builtin_font_regular, n);
        ask_much(cut, n);
        free(cut);
    }
}

TEST(a_font_with_any_bytes_changed_is_no_harm)
{
    size_t n = builtin_font_regular_n;
    unsigned char *spoilt = malloc(n), small[128];
    unsigned seed = 1;
    for (int i = 0; i < 20000; i++) {
        bool whole = i % 4 != 0;
        size_t size = whole ? n : wide_font(small), reach = i % 2 ? size : size < 400 ? size : 400;
        unsigned char *at = whole ? spoilt : small;
        if (whole)
            memcpy(spoilt, builtin_font_regular, n);
        for (int changes = 0; changes < 1 + i % 8; changes++) {
            seed = seed * 1664525 + 1013904223;
            at[(seed >> 4) % reach] = (unsigned char)(i % 3 ? seed >> 24 : 0xFF);
        }
        void *exact = malloc(size);
        memcpy(exact, at, size);
        ask_much(exact, size);
        free(exact);
    }
    free(spoilt);
}

TEST(what_is_no_font_draws_nothing)
{
    struct font none = font_open("", 0), noise = font_open("no font at all, but text", 24);
    assert_int_equal(font_glyph(&none, 'A'), 0);
    assert_int_equal(font_glyph(&noise, 'A'), 0);
    assert_int_equal(font_width(&none, 1), 0);
    assert_int_equal(font_pair(&none, 1, 2), 0);
}
