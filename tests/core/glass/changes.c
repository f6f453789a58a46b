/* tests app/core/glass/changes.c: what is left alone is the same, and little is drawn for little.
 */
#include "core/glass/changes.h"
#include "tests/fakes/unit.h"
#include <string.h>

static const struct rect PANEL = {0, 0, 1000, 600};
static struct theme theme;
static struct scene scene;
static struct changes changes;
static struct rect changed[CHANGES_MAX];

static int find(void)
{
    return changes_find(&changes, &scene, &theme, PANEL, changed);
}

/* Paper and `n` tiles. */
static void start(int n)
{
    memset(&changes, 0, sizeof changes);
    for (int c = 0; c < COLOR_COUNT; c++)
        theme.color[c] = (uint32_t)c;
    scene_clear(&scene);
    scene_fill(&scene, PANEL, COLOR_PAPER, 0);
    for (int i = 0; i < n; i++)
        scene_fill(&scene, (struct rect){10 + 60 * i, 20, 50, 40}, COLOR_PANEL, 4);
}

static void assert_box(struct rect box, int x, int y, int w, int h)
{
    assert_int_equal(box.x, x);
    assert_int_equal(box.y, y);
    assert_int_equal(box.w, w);
    assert_int_equal(box.h, h);
}

TEST(the_first_scene_is_new_everywhere_and_the_same_again_nowhere)
{
    start(3);
    assert_int_equal(find(), 1);
    assert_box(changed[0], 0, 0, 1000, 600);
    assert_int_equal(find(), 0);
}

TEST(a_shape_that_changes_in_any_way_is_drawn)
{
    for (int way = 0; way < 4; way++) {
        start(3);
        find();
        struct shape *shape = &scene.shapes[2];
        way == 0   ? (void)(shape->color = COLOR_SEL)
        : way == 1 ? (void)(shape->radius_px = 5)
        : way == 2 ? (void)(shape->kind = SHAPE_OUTLINE)
                   : (void)(theme.color[COLOR_PANEL] = 0xABCDEF);
        int n = find(), held = 0;
        assert_int_equal(n, way == 3 ? 3 : 1);
        for (int i = 0; i < n; i++)
            held += changed[i].x == 70 && changed[i].w == 50 && changed[i].h == 40;
        assert_int_equal(held, 1);
    }
}

TEST(a_shape_that_comes_goes_or_moves_is_drawn_where_it_was_and_is)
{
    start(2);
    find();
    scene_outline(&scene, (struct rect){500, 300, 30, 20}, COLOR_FOCUS, 4, 2);
    assert_int_equal(find(), 1);
    assert_box(changed[0], 500, 300, 30, 20);
    scene.shapes[3].box.x = 600;
    assert_int_equal(find(), 2);
    scene.shape_n--;
    assert_int_equal(find(), 1);
    assert_box(changed[0], 600, 300, 30, 20);
}

TEST(words_that_change_are_drawn_with_all_that_hangs_out_of_their_line)
{
    start(0);
    scene_text(&scene, FACE_BOLD, COLOR_INK, 40, 100, 200, 80, "seen", 4);
    find();
    scene.shapes[1].text = "told";
    assert_int_equal(find(), 1);
    assert_box(changed[0], 80, 180, 120, scene_cap_px(40) + 40);
}

TEST(shapes_that_change_their_order_are_drawn)
{
    start(2);
    scene.shapes[2].box.x = 40;
    find();
    struct shape upper = scene.shapes[2];
    scene.shapes[2] = scene.shapes[1];
    scene.shapes[1] = upper;
    assert_true(find() > 0);
    struct rect both = changes_overlap(scene.shapes[1].box, scene.shapes[2].box);
    assert_box(changes_overlap(changed[0], both), both.x, both.y, both.w, both.h);
}

TEST(many_changes_become_few_boxes_that_do_not_overlap)
{
    start(16);
    find();
    for (int i = 1; i <= 16; i++)
        scene.shapes[i].color = COLOR_SEL;
    int n = find();
    assert_in_range(n, 1, CHANGES_MAX);
    for (int i = 0; i < n; i++)
        for (int j = 0; j < i; j++)
            assert_int_equal(changes_overlap(changed[i], changed[j]).w, 0);
    for (int i = 1; i <= 16; i++) {
        int held = 0;
        for (int j = 0; j < n; j++)
            held += changes_overlap(changed[j], scene.shapes[i].box).w == 50;
        assert_int_equal(held, 1);
    }
}

/* As after "All clear", which still has the visitor's colors. */
TEST(a_shorter_scene_leaves_nothing_of_a_longer_one)
{
    static struct changes fresh;
    start(1);
    find();
    fresh = changes;
    start(9);
    find();
    scene.shape_n = 2;
    find();
    assert_memory_equal(&changes, &fresh, sizeof changes);
}

TEST(what_is_beside_the_panel_is_not_drawn)
{
    start(1);
    find();
    scene_fill(&scene, (struct rect){990, 590, 50, 50}, COLOR_INK, 0);
    scene_fill(&scene, (struct rect){2000, 0, 50, 50}, COLOR_INK, 0);
    assert_int_equal(find(), 1);
    assert_box(changed[0], 990, 590, 10, 10);
}
