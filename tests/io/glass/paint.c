/* tests app/io/glass/paint.c */
#include "io/glass/paint.h"
#include "core/glass/hills.h"
#include "tests/fakes/unit.h"

#include <string.h>

enum { SIDE = 64, PAPER = 0xFFFFFF, INK = 0x000000 };

static uint32_t pixels[SIDE * SIDE];
static const struct canvas canvas = {pixels, SIDE, SIDE, SIDE};

static void clear(void)
{
    for (int i = 0; i < SIDE * SIDE; i++)
        pixels[i] = PAPER;
}

static uint32_t at(int x, int y)
{
    return pixels[y * SIDE + x];
}

static void assert_paper_outside(struct rect box)
{
    for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++)
            if (x < box.x || y < box.y || x >= box.x + box.w || y >= box.y + box.h)
                assert_int_equal(at(x, y), PAPER);
}

static void fill(struct rect box, int radius)
{
    clear();
    paint_fill(&canvas, box, radius, INK);
    assert_paper_outside(box);
}

TEST(a_square_fill_covers_its_box_and_nothing_else)
{
    fill((struct rect){5, 7, 20, 11}, 0);
    for (int y = 7; y < 18; y++)
        for (int x = 5; x < 25; x++)
            assert_int_equal(at(x, y), INK);
}

TEST(a_round_corner_is_cut_smoothly_and_alike_on_all_four)
{
    fill((struct rect){4, 4, 40, 30}, 10);
    assert_int_equal(at(4, 4), PAPER);
    assert_int_equal(at(24, 4), INK);
    int between = 0;
    for (int y = 0; y < 10; y++)
        for (int x = 0; x < 10; x++) {
            uint32_t corner = at(4 + x, 4 + y);
            between += corner != PAPER && corner != INK;
            assert_int_equal(corner, at(43 - x, 4 + y));
            assert_int_equal(corner, at(4 + x, 33 - y));
            assert_int_equal(corner, at(43 - x, 33 - y));
        }
    assert_in_range(between, 8, 30);
}

TEST(an_outline_is_as_thick_as_asked_and_leaves_the_inside)
{
    struct rect box = {10, 10, 40, 30};
    clear();
    paint_outline(&canvas, box, 3, 8, INK);
    assert_paper_outside(box);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(at(30, 10 + i), INK);
        assert_int_equal(at(30, 39 - i), INK);
        assert_int_equal(at(10 + i, 25), INK);
        assert_int_equal(at(49 - i, 25), INK);
    }
    for (int y = 18; y < 32; y++)
        for (int x = 13; x < 47; x++)
            assert_int_equal(at(x, y), PAPER);
}

TEST(an_outline_without_a_hole_is_filled_and_stays_in_its_box)
{
    struct rect box = {10, 10, 4, 20};
    clear();
    paint_outline(&canvas, box, 5, 0, INK);
    assert_paper_outside(box);
    for (int y = 10; y < 30; y++)
        for (int x = 10; x < 14; x++)
            assert_int_equal(at(x, y), INK);
}

TEST(marks_stay_in_their_box_and_are_not_empty)
{
    struct rect box = {12, 9, 40, 40};
    const enum shape_kind kinds[] = {SHAPE_TICK, SHAPE_ARROW_LEFT, SHAPE_ARROW_RIGHT, SHAPE_ALERT};
    for (int i = 0; i < 4; i++) {
        clear();
        paint_mark(&canvas, kinds[i], box, INK);
        assert_paper_outside(box);
        int dark = 0;
        for (int p = 0; p < SIDE * SIDE; p++)
            dark += pixels[p] == INK;
        assert_in_range(dark, 60, 600);
    }
}

TEST(left_and_right_arrows_are_mirror_images)
{
    uint32_t left[SIDE * SIDE];
    clear();
    paint_mark(&canvas, SHAPE_ARROW_LEFT, (struct rect){0, 0, SIDE, SIDE}, INK);
    memcpy(left, pixels, sizeof left);
    clear();
    paint_mark(&canvas, SHAPE_ARROW_RIGHT, (struct rect){0, 0, SIDE, SIDE}, INK);
    for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++) {
            int a = (int)(left[y * SIDE + x] & 255), b = (int)(at(SIDE - 1 - x, y) & 255);
            assert_in_range(a - b + 2, 0, 4);
        }
}

TEST(a_hill_is_filled_to_its_foot_and_its_edge_is_smooth)
{
    struct rect box = {2, 4, 60, 50};
    int blended = 0;
    clear();
    paint_hills(&canvas, box, 0, HILLS_FAR, INK);
    assert_paper_outside(box);
    for (int x = 2; x < 62; x++) {
        int y = 4;
        for (; y < 54 && at(x, y) == PAPER; y++)
            continue;
        int top = 54 - hills_height(0, HILLS_FAR, x - 2, box.w, box.h);
        assert_in_range(y, top - 3, top + 1);
        for (; y < 54 && at(x, y) != INK; y++)
            blended++;
        for (; y < 54; y++)
            assert_int_equal(at(x, y), INK);
    }
    assert_in_range(blended, 40, 150);
}

TEST(a_mask_blends_each_pixel_by_its_coverage)
{
    static const uint8_t coverage[] = {0, 255, 128, 0, 64, 255};
    clear();
    paint_mask(&canvas, (struct rect){10, 20, 3, 2}, coverage, INK);
    assert_paper_outside((struct rect){11, 20, 2, 2});
    assert_int_equal(at(11, 20), INK);
    assert_in_range(at(12, 20) & 255, 126, 128);
    assert_in_range(at(11, 21) & 255, 190, 192);
    assert_int_equal(at(12, 21), INK);
    paint_mask(&canvas, (struct rect){-1, -1, 3, 2}, coverage, INK);
    assert_in_range(at(0, 0) & 255, 190, 192);
    assert_int_equal(at(1, 0), INK);
}

/* The sanitizers watch the memory around the canvas. */
TEST(what_hangs_over_the_edge_is_cut_off)
{
    const struct rect boxes[] = {
        {-20, -20, 40, 40}, {50, 50, 40, 40}, {-10, 10, 100, 5}, {80, 80, 5, 5}, {3, 3, 0, 0}};
    static uint8_t coverage[100 * 40];
    memset(coverage, 255, sizeof coverage);
    clear();
    for (int i = 0; i < 5; i++) {
        paint_mask(&canvas, boxes[i], coverage, INK);
        paint_fill(&canvas, boxes[i], 6, INK);
        paint_outline(&canvas, boxes[i], 3, 6, INK);
        paint_mark(&canvas, SHAPE_TICK, boxes[i], INK);
        paint_hills(&canvas, boxes[i], 1, HILLS_NEAR, INK);
    }
    assert_int_equal(at(0, 0), INK);
}
