/* A screen shows what follows from the state, and looking changes nothing. */

#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct device device;

TEST(looking_changes_nothing)
{
    static struct machine machine;
    static struct visit visit;
    device_open(&device, "peer-support", "1280x800@10.1");
    for (int screen = 0; screen < SCREEN_COUNT; screen++) {
        preview_screen(&device.machine, screen);
        machine = device.machine;
        visit = device.visit;
        device_look(&device);
        assert_memory_equal(&machine, &device.machine, sizeof machine);
        assert_memory_equal(&visit, &device.visit, sizeof visit);
    }
}

TEST(staff_read_that_a_self_check_is_left_out)
{
    device_open(&device, "peer-support", "1280x800@10.1");
    preview_screen(&device.machine, SCREEN_STAFF_CONTENT);
    device_look(&device);
    assert_true(device_says(&device, "It has no faults."));
    content_leave_out(&device.content, content_instrument(&device.content, "phq4"));
    device_look(&device);
    assert_false(device_says(&device, "It has no faults."));
    assert_true(device_says(&device, "Self-checks left out: 1."));
}

TEST(the_chosen_answer_is_told_by_more_than_color)
{
    int ticks = 0, thick = 0;
    device_open(&device, "peer-support", "1280x800@10.1");
    preview_screen(&device.machine, SCREEN_QUESTION);
    device_look(&device);
    for (int i = 0; i < device.scene.shape_n; i++) {
        const struct shape *shape = &device.scene.shapes[i];
        ticks += shape->kind == SHAPE_TICK;
        thick += shape->kind == SHAPE_OUTLINE && shape->width_px == panel_px(&device.panel, 900);
    }
    assert_int_equal(ticks, 1);
    assert_int_equal(thick, 1);
    device.visit.answers[1].chosen[0] = ANSWER_NONE;
    device_look(&device);
    for (int i = 0; i < device.scene.target_n; i++)
        assert_false(device.scene.targets[i].chosen);
}

/* The ring is 3 px or 0.4 mm or more, around the target that it is on. */
TEST(the_ring_is_seen)
{
    device_open(&device, "peer-support", "1280x800@10.1");
    preview_screen(&device.machine, SCREEN_MENU);
    device.visit.focus = 1;
    device_look(&device);
    const struct shape *ring = &device.scene.shapes[device.scene.shape_n - 1];
    assert_int_equal(device.scene.focus, 1);
    assert_int_equal(ring->color, COLOR_FOCUS);
    assert_true(ring->width_px >= 3);
    assert_true(ring->box.x < device.scene.targets[1].box.x);
    device.visit.focus = 999;
    device_look(&device);
    assert_int_equal(device.scene.focus, device.scene.target_n - 1);
}

TEST(a_page_that_is_gone_shows_the_last_one)
{
    device_open(&device, "peer-support", "1280x800@10.1");
    preview_screen(&device.machine, SCREEN_PROMISE);
    device.visit.at.page = 200;
    device_look(&device);
    assert_int_equal(device.scene.page, device.scene.pages - 1);
}

TEST(the_promise_follows_the_terms)
{
    static const char *const SAYS[] = {"Nothing is saved.",
                                       "such as how many people did a self-check",
                                       "such as how many people had signs of burnout or distress"};
    static const char *const OFTEN[] = {"at most once a month", "at most four times a year",
                                        "at most twice a year", "at most once a year"};
    device_open(&device, "peer-support", "1920x1080@15.6");
    for (int mode = 0; mode < 3; mode++)
        for (int period = 0; period < 4; period++) {
            device.machine.terms = (struct terms){
                .mode = (uint8_t)mode, .period = (uint8_t)period, .k = (uint16_t)(20 + period)};
            preview_screen(&device.machine, SCREEN_PROMISE);
            device_look(&device);
            for (int other = 0; other < 3; other++)
                assert_int_equal(device_says(&device, SAYS[other]), other == mode);
            assert_int_equal(device_says(&device, OFTEN[period]), mode != MODE_OFF);
            assert_int_equal(device_offers(&device, "Count my visit"), mode != MODE_OFF);
            char k[] = "in groups of 20 or more";
            k[14] = (char)('0' + period);
            assert_int_equal(device_says(&device, k), mode != MODE_OFF);
        }
}

TEST(no_result_is_red_or_green_and_no_number_shows_unasked)
{
    device_open(&device, "peer-support", "1280x800@10.1");
    preview_screen(&device.machine, SCREEN_RESULT);
    device_look(&device);
    for (int i = 0; i < device.scene.shape_n; i++) {
        const struct shape *shape = &device.scene.shapes[i];
        for (int c = 0; shape->kind == SHAPE_TEXT && c < shape->text_n; c++)
            assert_false(shape->text[c] >= '0' && shape->text[c] <= '9');
        bool amber = shape->color == COLOR_AMBER;
        assert_true(!amber || shape->box.y > device.panel.height_px * 3 / 4);
    }
}
