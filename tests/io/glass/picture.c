/* tests app/io/glass/picture.c: what the display list says is where it says. */
#include "io/glass/picture.h"
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "io/files/faces.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"

#include <stdlib.h>
#include <string.h>

enum { WIDTH = 900, HEIGHT = 300, PAPER = 0xFFFFFF, INK = 0x102030 };

static uint32_t pixels[WIDTH * HEIGHT];
static const struct canvas canvas = {pixels, WIDTH, HEIGHT, WIDTH};
static struct scene scene;
static struct theme theme;

static void start(void)
{
    memset(&scene, 0, sizeof scene);
    theme.color[COLOR_PAPER] = PAPER;
    theme.color[COLOR_INK] = INK;
}

static int width_of(enum face face, int em_px, const char *s)
{
    return ruler_width(faces_ruler(), face, em_px, s, strlen(s));
}

static struct shape *add_text(const char *s, enum face face, int em_px, int x, int y)
{
    struct shape *shape = &scene.shapes[scene.shape_n++];
    *shape = (struct shape){.kind = SHAPE_TEXT, .color = COLOR_INK, .face = (uint8_t)face};
    shape->em_px = (int16_t)em_px;
    shape->text = s;
    shape->text_n = (uint16_t)strlen(s);
    shape->box = (struct rect){x, y, width_of(face, em_px, s), em_px * CAP_PER_MILLE / 1000};
    return shape;
}

/* The box of everything that is at least half dark. */
static struct rect inked(void)
{
    int left = WIDTH, top = HEIGHT, right = -1, bottom = -1;
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            if ((pixels[y * WIDTH + x] & 255) > 0x97)
                continue;
            left = x < left ? x : left;
            right = x > right ? x : right;
            top = y < top ? y : top;
            bottom = y > bottom ? y : bottom;
        }
    return (struct rect){left, top, right - left + 1, bottom - top + 1};
}

TEST(capitals_fill_their_box_from_baseline_to_cap_height)
{
    const int ems[] = {33, 42, 44, 56, 57, 77};
    for (size_t i = 0; i < sizeof ems / sizeof *ems; i++) {
        start();
        struct rect box = add_text("HIH", FACE_BOLD, ems[i], 40, 60)->box;
        picture_draw(&canvas, &scene, &theme);
        struct rect ink = inked();
        assert_in_range(ink.y + ink.h + 1 - box.y - box.h, 0, 2);
        assert_in_range(ink.h * 1000 + 1000 - ems[i] * CAP_PER_MILLE, 0, 2000);
    }
}

TEST(text_is_as_wide_as_the_ruler_says)
{
    const char *lines[] = {"Worn out from work", "(503) 988-4888", "Mmmm WWW",
                           "fjord \xC3\x89t\xC3\xA9"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        start();
        struct rect box = add_text(lines[i], FACE_REGULAR, 44, 40, 60)->box;
        picture_draw(&canvas, &scene, &theme);
        struct rect ink = inked();
        assert_in_range(ink.x, box.x - 2, box.x + 8);
        assert_in_range(ink.x + ink.w, box.x + box.w - 8, box.x + box.w + 2);
    }
}

TEST(width_grows_with_size_and_counts_only_the_given_bytes)
{
    assert_in_range(width_of(FACE_REGULAR, 88, "nothing") -
                        2 * width_of(FACE_REGULAR, 44, "nothing") + 4,
                    0, 8);
    assert_int_equal(ruler_width(faces_ruler(), FACE_BOLD, 44, "nothing", 3),
                     width_of(FACE_BOLD, 44, "not"));
    assert_int_equal(width_of(FACE_REGULAR, 44, ""), 0);
}

TEST(a_code_is_black_on_white_in_any_theme_with_its_quiet_zone)
{
    start();
    theme.color[COLOR_PAPER] = INK;
    scene.shapes[scene.shape_n++] = (struct shape){
        .kind = SHAPE_QR, .text = "tel:988", .text_n = 7, .box = {100, 20, 250, 250}};
    picture_draw(&canvas, &scene, &theme);
    int px = 250 / 29, first = 100 + (250 - 21 * px) / 2, top = 20 + (250 - 21 * px) / 2;
    assert_int_equal(pixels[21 * WIDTH + 101], 0xFFFFFF);
    assert_int_equal(pixels[top * WIDTH + first - 1], 0xFFFFFF);
    assert_int_equal(pixels[top * WIDTH + first], 0);
    assert_int_equal(pixels[10 * WIDTH + 10], INK);
    assert_true(first - 100 >= 4 * px);
}

TEST(later_shapes_lie_over_earlier_ones)
{
    start();
    for (int i = 0; i < 2; i++)
        scene.shapes[scene.shape_n++] = (struct shape){
            .kind = SHAPE_FILL, .color = i ? COLOR_PAPER : COLOR_INK, .box = {10, 10, 50, 50}};
    picture_draw(&canvas, &scene, &theme);
    assert_int_equal(pixels[30 * WIDTH + 30], PAPER);
}

TEST(the_same_scene_is_the_same_picture_after_forgetting)
{
    uint32_t *before = malloc(sizeof pixels);
    assert_non_null(before);
    start();
    add_text("All clear", FACE_BOLD, 57, 40, 60);
    picture_draw(&canvas, &scene, &theme);
    memcpy(before, pixels, sizeof pixels);
    picture_forget();
    memset(pixels, 0, sizeof pixels);
    picture_draw(&canvas, &scene, &theme);
    assert_memory_equal(before, pixels, sizeof pixels);
    free(before);
}

TEST(more_sizes_than_fonts_are_kept_still_measure_right)
{
    int first = width_of(FACE_REGULAR, 20, "again");
    for (int em = 21; em < 60; em++)
        assert_true(width_of(FACE_REGULAR, em, "again") > 0);
    assert_int_equal(width_of(FACE_REGULAR, 20, "again"), first);
}

/* From every screen to every tenth, and to a ring of the keys. */
TEST(drawing_what_changed_is_drawing_all_of_it)
{
    static uint32_t all[1280 * 800], parts[1280 * 800];
    const struct canvas whole = {all, 1280, 800, 1280}, some = {parts, 1280, 800, 1280};
    static struct device device;
    static struct changes changes;
    struct rect box[CHANGES_MAX];
    device_open(&device, "peer-support", "1280x800@10.1");
    for (int i = 0; i < 4 * SCREEN_COUNT; i++) {
        preview_screen(&device.machine, i * 10 % SCREEN_COUNT);
        device.visit.focus = i % 4 ? i % 7 : -1;
        device_look(&device);
        const struct theme *day = &device.content.theme[THEME_DAY];
        picture_draw(&whole, &device.scene, day);
        int n = changes_find(&changes, &device.scene, day, (struct rect){0, 0, 1280, 800}, box);
        for (int b = 0; b < n; b++)
            picture_draw_part(&some, box[b], &device.scene, day);
        assert_memory_equal(all, parts, sizeof all);
    }
}

FIXTURE(open_picture)
{
    return picture_open();
}

FIXTURE(close_picture)
{
    picture_close();
    return 0;
}

int main(void)
{
    return unit_run(open_picture, close_picture);
}
