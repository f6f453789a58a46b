/* Tests app/core/glass/view_lamp.c: what the lamp does is told by its shape and by its strip, each
 * alone, whatever its colors; and it gives way to what must be read. */
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct device device;
static const enum screen LAMPS[] = {SCREEN_CHECK_IN, SCREEN_LAMP_ON, SCREEN_SEEN, SCREEN_NO_ANSWER};
enum { LAMPS_N = sizeof LAMPS / sizeof LAMPS[0] };

static void show(enum screen screen, const char *panel, enum text_size size)
{
    device_open(&device, "peer-support", panel);
    preview_screen(&device.machine, screen);
    device.visit.rung = 1;
    device.visit.size = (uint8_t)size;
    device_look(&device);
}

static bool round_shape(const struct shape *shape)
{
    return shape->box.w == shape->box.h && shape->radius_px == shape->box.w / 2 &&
           shape->kind == SHAPE_OUTLINE && shape->box.w > 40; /* the dots of pages are smaller */
}

/* How many circles there are, and how far apart the outermost two. */
static int circles(void)
{
    int n = 0, outer = 0, next = 0;
    for (int i = 0; i < device.scene.shape_n; i++) {
        int w = device.scene.shapes[i].box.w;
        if (!round_shape(&device.scene.shapes[i]))
            continue;
        n++;
        next = w > outer ? outer : w > next ? w : next;
        outer = w > outer ? w : outer;
    }
    return n * 1000 + outer - next;
}

/* The lit parts of the strip: how many, and how wide the first is. */
static int lit(void)
{
    const struct shape *line = NULL;
    int n = 0, wide = 0;
    for (int i = 0; i < device.scene.shape_n; i++) {
        const struct shape *shape = &device.scene.shapes[i];
        bool bar = shape->kind == SHAPE_FILL && shape->color == COLOR_PRIMARY;
        bool on = line && bar && shape->box.y < line->box.y && shape->box.x >= line->box.x &&
                  shape->box.x + shape->box.w <= line->box.x + line->box.w + 1;
        if (bar && !line && shape->box.h * 20 < shape->box.w)
            line = shape;
        n += on;
        wide = on && n == 1 ? shape->box.w : wide;
    }
    return line ? n * 1000 + wide : -1;
}

TEST(shape_and_strip_each_tell_what_the_lamp_does)
{
    int shape[LAMPS_N], strip[LAMPS_N];
    for (int i = 0; i < LAMPS_N; i++) {
        show(LAMPS[i], "1280x800@10.1", SIZE_M);
        shape[i] = circles();
        strip[i] = lit();
        assert_true(shape[i] >= 2000 && strip[i] >= 0);
        for (int j = 0; j < i; j++) {
            assert_int_not_equal(shape[i], shape[j]);
            assert_int_not_equal(strip[i], strip[j]);
        }
    }
}

TEST(the_lamp_gives_way_to_what_must_be_read)
{
    for (int i = 0; i < LAMPS_N; i++) {
        show(LAMPS[i], "1024x600@7", SIZE_M);
        assert_int_equal(circles(), 0);
        show(LAMPS[i], "1280x800@10.1", SIZE_XL);
        assert_int_equal(circles() / 1000, 0);
        show(LAMPS[i], "1280x800@10.1", SIZE_M);
        assert_int_equal(device.scene.pages, 1);
    }
}

TEST(the_word_of_a_visit_is_on_the_page_of_its_sentence)
{
    static const char *const PANELS[] = {"1280x800@10.1", "1920x1080@15.6", "1024x600@7",
                                         "1280x800@7"};
    for (int p = 0; p < 4; p++)
        for (int size = 0; size < SIZE_COUNT; size++)
            for (int page = 0, pages = 1; page < pages; page++) {
                show(SCREEN_LAMP_ON, PANELS[p], (enum text_size)size);
                pages = device.scene.pages;
                device.visit.at.page = (uint16_t)page;
                device_look(&device);
                if (device_says(&device, "Your word is") != device_says(&device, "Cedar"))
                    fail_msg("%s, text %d, page %d", PANELS[p], size, page);
            }
}
