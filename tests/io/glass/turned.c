/* Tests app/io/glass/turned.c: a picture on panels that hang in every way, and of every size. */
#include "io/glass/turned.h"
#include "tests/fakes/unit.h"
#include <string.h>

enum { ROW = 6 }; /* pixels of the panel's memory; fewer are seen */

/* A picture of 3 x 2 pixels: abc over def. */
static const char *shown(int width, int height, int quarters)
{
    static uint32_t picture[] = {'a', 'b', 'c', 'd', 'e', 'f'};
    static uint32_t pixels[ROW * 6];
    static char letters[64];
    struct canvas canvas = {picture, 3, 2, 3};
    struct turned panel = {(uint8_t *)pixels, sizeof pixels[0] * ROW, width, height, quarters};
    for (size_t i = 0; i < sizeof pixels / sizeof pixels[0]; i++)
        pixels[i] = '.';
    turned_copy(&panel, &canvas);
    size_t n = 0;
    for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++)
            letters[n++] = (char)pixels[y * ROW + x];
        letters[n++] = y + 1 < height ? '/' : '\0';
        for (int x = width; x < ROW; x++)
            assert_int_equal(pixels[y * ROW + x], '.');
    }
    return letters;
}

TEST(a_picture_turns_clockwise)
{
    assert_string_equal(shown(3, 2, 0), "abc/def");
    assert_string_equal(shown(2, 3, 1), "da/eb/fc");
    assert_string_equal(shown(3, 2, 2), "fed/cba");
    assert_string_equal(shown(2, 3, 3), "cf/be/ad");
}

TEST(on_a_larger_panel_it_is_in_the_middle)
{
    assert_string_equal(shown(5, 4, 0), "...../.abc./.def./.....");
    assert_string_equal(shown(4, 5, 1), "..../.da./.eb./.fc./....");
    assert_string_equal(shown(5, 4, 2), "...../.fed./.cba./.....");
    assert_string_equal(shown(4, 5, 3), "..../.cf./.be./.ad./....");
}

TEST(on_a_smaller_one_what_does_not_fit_is_left_out)
{
    assert_string_equal(shown(1, 2, 0), "b/e");
    assert_string_equal(shown(2, 1, 1), "eb");
    assert_string_equal(shown(1, 2, 2), "e/b");
    assert_string_equal(shown(2, 1, 3), "be");
}
