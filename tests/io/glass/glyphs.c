/* tests app/io/glass/glyphs.c: letters are drawn once, alike however often, and can be forgotten.
 */
#include "io/glass/glyphs.h"
#include "core/plain/ruler.h"
#include "tests/fakes/unit.h"
#include <string.h>

enum { EM = 44, BYTES = EM * EM };

static struct glyph glyph;

static size_t bytes(void)
{
    return (size_t)glyph.width_px * (size_t)glyph.height_px;
}

TEST(a_letter_stands_on_its_baseline_and_is_as_high_as_capitals_are)
{
    glyph = glyphs_draw(FACE_BOLD, 100, 'H');
    assert_in_range(glyph.height_px, 65, 69);
    assert_in_range(glyph.top_px, 65, 69);
    assert_in_range(glyph.left_px, 4, 14);
    glyph = glyphs_draw(FACE_BOLD, 100, 'p');
    assert_in_range(glyph.height_px - glyph.top_px, 15, 30);
}

TEST(it_is_drawn_once)
{
    const uint8_t *first = glyphs_draw(FACE_REGULAR, EM, 'a').coverage;
    assert_ptr_not_equal(glyphs_draw(FACE_BOLD, EM, 'a').coverage, first);
    assert_ptr_not_equal(glyphs_draw(FACE_REGULAR, EM + 1, 'a').coverage, first);
    assert_ptr_not_equal(glyphs_draw(FACE_REGULAR, EM, 'b').coverage, first);
    assert_ptr_equal(glyphs_draw(FACE_REGULAR, EM, 'a').coverage, first);
}

TEST(what_was_drawn_is_zeroed_when_it_is_forgotten)
{
    static const uint8_t zero[BYTES];
    glyph = glyphs_draw(FACE_REGULAR, EM, 'g');
    assert_in_range(bytes(), 1, BYTES);
    assert_memory_not_equal(glyph.coverage, zero, bytes());
    glyphs_forget();
    assert_memory_equal(glyph.coverage, zero, bytes());
}

TEST(a_space_has_nothing_to_draw)
{
    glyph = glyphs_draw(FACE_REGULAR, EM, ' ');
    assert_int_equal(bytes(), 0);
}

/* Far more than there is room for. */
TEST(letters_of_every_size_are_drawn_right_and_in_the_end_alike)
{
    static uint8_t first[BYTES];
    glyph = glyphs_draw(FACE_REGULAR, EM, 'g');
    size_t n = bytes();
    memcpy(first, glyph.coverage, n);
    for (int em = 20; em < 180; em++)
        for (uint32_t letter = '!'; letter <= '~'; letter++) {
            glyph = glyphs_draw(FACE_BOLD, em, letter);
            assert_in_range(bytes(), 1, 2 * (size_t)em * (size_t)em);
        }
    glyph = glyphs_draw(FACE_REGULAR, EM, 'g');
    assert_int_equal(bytes(), n);
    assert_memory_equal(glyph.coverage, first, n);
}

FIXTURE(open_glyphs)
{
    return glyphs_open();
}

FIXTURE(close_glyphs)
{
    glyphs_close();
    return 0;
}

int main(void)
{
    return unit_run(open_glyphs, close_glyphs);
}
