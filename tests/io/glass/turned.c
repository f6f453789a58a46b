/* Tests app/io/glass/turned.c: a picture on panels that hang in every way, and of every size. */
#include "io/glass/turned.h"
#include "tests/fakes/unit.h"
#include <string.h>

enum { ROW = 6 }; /* pixels of the panel's memory; fewer are seen */

/* A picture of 3 x 2 pixels: abc over def. */
static const char *part_shown(int width, int height, int quarters, struct rect box)
{
    static uint32_t picture[] = {'a', 'b', 'c', 'd', 'e', 'f'};
    static uint32_t pixels[ROW * 6];
    static char letters[64];
    struct canvas canvas = {picture, 3, 2, 3};
    struct turned panel = {(uint8_t *)pixels, sizeof pixels[0] * ROW, width, height, quarters};
    for (size_t i = 0; i < sizeof pixels / sizeof pixels[0]; i++)
        pixels[i] = '.';
    turned_copy(&panel, &canvas, box);
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

static const char *shown(int width, int height, int quarters)
{
    return part_shown(width, height, quarters, (struct rect){0, 0, 3, 2});
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

TEST(a_part_goes_where_it_is_in_the_whole)
{
    const struct rect upper_right = {1, 0, 2, 1};
    assert_string_equal(part_shown(3, 2, 0, upper_right), ".bc/...");
    assert_string_equal(part_shown(2, 3, 1, upper_right), "../.b/.c");
    assert_string_equal(part_shown(3, 2, 2, upper_right), ".../cb.");
    assert_string_equal(part_shown(2, 3, 3, upper_right), "c./b./..");
    assert_string_equal(part_shown(5, 4, 0, upper_right), "...../..bc./...../.....");
    assert_string_equal(part_shown(1, 2, 1, upper_right), "./b");
    assert_string_equal(part_shown(1, 2, 1, (struct rect){0, 0, 1, 1}), "a/.");
}

TEST(it_says_where_on_the_panel_a_part_is)
{
    uint32_t pixels[12] = {0};
    struct canvas canvas = {pixels, 3, 2, 3};
    struct turned panel = {(uint8_t *)pixels, sizeof pixels[0] * 2, 2, 3, 1};
    struct rect on = turned_copy(&panel, &canvas, (struct rect){1, 0, 2, 1});
    assert_int_equal(on.x, 1);
    assert_int_equal(on.y, 1);
    assert_int_equal(on.w, 1);
    assert_int_equal(on.h, 2);
}
