/* How the glass looks while nobody is there, and what of that a visit keeps. */
#include "core/content/theme.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <string.h>

enum { MINUTE_MS = 60000, EVENING = 21 * 60, MORNING = 9 * 60 };

static struct device device;

static void clock_says(int minute, bool trusted)
{
    struct event event = {.kind = EVENT_LOCAL, .at_ms = device.machine.now_ms};
    event.u.local = device_local;
    event.u.local.minute = (int16_t)minute;
    event.u.local.trusted = trusted;
    machine_step(&device.machine, &event, &device.effects);
}

static void open_at(int minute)
{
    device_open(&device, "peer-support", "1280x800@10.1");
    clock_says(minute, true);
}

static void act(int intent, int arg)
{
    device_step(&device, EVENT_INTENT, intent, arg);
}

static int theme(void)
{
    return state_theme(&device.machine);
}

TEST(the_glass_is_dark_by_itself_in_the_night_hours)
{
    open_at(MORNING);
    assert_int_equal(theme(), THEME_DAY);
    assert_int_equal(machine_next_minute(&device.machine), 17 * 60); /* the site closes first */
    clock_says(19 * 60 + 59, true);
    assert_int_equal(theme(), THEME_DAY);
    assert_null(device_effect(&device, EFFECT_SHOW));
    assert_int_equal(machine_next_minute(&device.machine), 20 * 60);
    clock_says(20 * 60, true);
    assert_int_equal(theme(), THEME_NIGHT);
    assert_non_null(device_effect(&device, EFFECT_SHOW));
    clock_says(5 * 60 + 59, true);
    assert_int_equal(theme(), THEME_NIGHT);
    assert_int_equal(machine_next_minute(&device.machine), 6 * 60);
    clock_says(6 * 60, true);
    assert_int_equal(theme(), THEME_DAY);
    assert_non_null(device_effect(&device, EFFECT_SHOW));
}

TEST(a_clock_that_nobody_trusts_makes_no_night_and_a_day_off_has_one)
{
    open_at(EVENING);
    clock_says(EVENING, false);
    assert_int_equal(theme(), THEME_DAY);
    device.content.site.off = (struct days_off){.n = 1, .day = {device_local.day}};
    clock_says(EVENING, true);
    assert_int_equal(theme(), THEME_NIGHT);
}

TEST(night_neither_comes_nor_goes_in_a_visit)
{
    open_at(MORNING);
    act(INTENT_START, 0);
    clock_says(EVENING, true);
    assert_int_equal(theme(), THEME_DAY);
    act(INTENT_HIDE, 0);
    assert_int_equal(theme(), THEME_DAY);
    device_tick(&device, 30000);
    assert_string_equal(device_screen(&device), "welcome");
    assert_int_equal(theme(), THEME_NIGHT);
    act(INTENT_START, 0);
    assert_int_equal(theme(), THEME_NIGHT);
    clock_says(MORNING, true);
    assert_int_equal(theme(), THEME_NIGHT);
}

TEST(a_choice_holds_until_all_is_clear_and_then_the_site_looks_as_before)
{
    open_at(EVENING);
    act(INTENT_TEXT, 0);
    act(INTENT_THEME, THEME_SOFT);
    act(INTENT_SIZE, SIZE_XL);
    act(INTENT_HIDE, 0);
    assert_int_equal(theme(), THEME_NIGHT);
    assert_int_equal(state_size(&device.machine), SIZE_M);
    act(INTENT_UNHIDE, 0);
    act(INTENT_GO_ON, 0);
    assert_int_equal(theme(), THEME_SOFT);
    assert_int_equal(state_size(&device.machine), SIZE_XL);
    act(INTENT_FINISH, 0);
    assert_string_equal(device_screen(&device), "cleared");
    assert_int_equal(theme(), THEME_SOFT);
    device_tick(&device, 2000);
    assert_string_equal(device_screen(&device), "welcome");
    assert_int_equal(theme(), THEME_NIGHT);
    assert_int_equal(state_size(&device.machine), SIZE_M);
}

/* Nobody sees that somebody was there, or how they read. */
TEST(after_hide_the_glass_is_the_waiting_screen_to_the_pixel)
{
    static struct shape before[SHAPES_MAX];
    open_at(EVENING);
    device_look(&device);
    int n = device.scene.shape_n;
    memcpy(before, device.scene.shapes, sizeof before);
    act(INTENT_START, 0);
    act(INTENT_THEME, THEME_HIGH_LIGHT);
    act(INTENT_SIZE, SIZE_XL);
    act(INTENT_HIDE, 0);
    assert_string_equal(device_screen(&device), "hidden");
    assert_int_equal(theme(), THEME_NIGHT);
    assert_int_equal(device.scene.shape_n, n);
    for (int i = 0; i < n; i++) {
        const struct shape *is = &device.scene.shapes[i];
        assert_memory_equal(&is->box, &before[i].box, sizeof is->box);
        assert_int_equal(is->color, before[i].color);
        assert_int_equal(is->em_px, before[i].em_px);
        assert_memory_equal(is->text, before[i].text, is->text_n);
    }
}

TEST(the_notice_gets_shorter_once_a_second)
{
    open_at(MORNING);
    act(INTENT_START, 0);
    act(INTENT_CONSENT, 0);
    device_tick(&device, 120000);
    assert_string_equal(device_screen(&device), "still_here");
    for (int left = 45; left > 1; left--) {
        int64_t wake_ms = machine_wake_ms(&device.machine);
        assert_int_equal(wake_ms - device.machine.now_ms, 1000);
        device_tick(&device, 1000);
        assert_non_null(device_effect(&device, EFFECT_SHOW));
        assert_string_equal(device_screen(&device), "still_here");
    }
    device_tick(&device, 1000);
    assert_string_equal(device_screen(&device), "cleared");
}

/* A picture that changed with a visit would tell when it was. */
TEST(the_picture_changes_every_ten_minutes_and_knows_of_no_visit)
{
    open_at(MORNING);
    for (int i = 0; i < 2 * STILLS; i++) {
        assert_int_equal(device.machine.still, i % STILLS);
        device_tick(&device, STILL_MS - 1);
        assert_null(device_effect(&device, EFFECT_SHOW));
        assert_int_equal(machine_wake_ms(&device.machine), device.machine.now_ms + 1);
        device_tick(&device, 1);
        assert_non_null(device_effect(&device, EFFECT_SHOW));
        assert_null(device_effect(&device, EFFECT_WIPE));
    }
    device_tick(&device, 9 * MINUTE_MS);
    act(INTENT_START, 0);
    device_tick(&device, MINUTE_MS);
    act(INTENT_TEXT, 0);
    assert_int_equal(device.machine.still, 0);
    act(INTENT_FINISH, 0);
    assert_int_equal(device.machine.still, 0);
    device_tick(&device, 2000);
    assert_string_equal(device_screen(&device), "welcome");
    assert_int_equal(device.machine.still, 1);
    assert_int_equal(machine_wake_ms(&device.machine), device.machine.now_ms - 2000 + STILL_MS);
}

TEST(the_built_in_card_and_the_staff_screens_keep_still)
{
    device_open_card(&device, "1280x800@10.1");
    device_tick(&device, 2 * STILL_MS);
    assert_true(machine_wake_ms(&device.machine) == INT64_MAX);
    open_at(MORNING);
    device_turn(&device, true);
    device_tick(&device, 2 * STILL_MS);
    assert_true(machine_wake_ms(&device.machine) == INT64_MAX);
    act(INTENT_TEXT, 0);
    act(INTENT_THEME, THEME_SOFT);
    act(INTENT_BACK, 0);
    assert_string_equal(device_screen(&device), "staff");
    device_tick(&device, 1);
    assert_int_equal(theme(), THEME_SOFT);
    device_turn(&device, false);
    assert_int_equal(device.machine.still, 2);
    assert_int_equal(theme(), THEME_DAY);
}
