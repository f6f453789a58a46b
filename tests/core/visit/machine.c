/* The device: it ends every visit, forgets all of it, and keeps its promises whatever happens. */

#include "core/visit/intent.h"
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <string.h>

static struct device device;

static void forgotten(void)
{
    struct visit fresh;
    visit_forget(&fresh);
    assert_memory_equal(&device.visit, &fresh, sizeof fresh);
    int64_t sleeps_ms = machine_wake_ms(&device.machine) - device.machine.now_ms;
    assert_true(sleeps_ms > 0 && (device.machine.key || sleeps_ms <= STILL_MS));
}

static bool lies_over(int screen)
{
    return screen == SCREEN_WELCOME || screen == SCREEN_RESTING ||
           (screen >= SCREEN_STILL_HERE && screen <= SCREEN_SAME_PERSON);
}

static bool of_staff(int screen)
{
    return screen_of_staff(screen);
}

TEST(on_every_screen_a_visit_ends_by_itself_and_leaves_nothing)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    for (int screen = 0; screen < SCREEN_COUNT; screen++) {
        if (lies_over(screen) || of_staff(screen))
            continue;
        preview_screen(&device.machine, screen);
        const char *name = device_screen(&device);
        bool told = screen == SCREEN_LAMP_ON || screen == SCREEN_SEEN;
        bool help = screen_page(device.visit.at.screen)->flags & PAGE_HELP;
        bool numbers = help || screen_page(device.visit.at.screen)->flags & PAGE_NUMBERS;
        device.visit.leave_ms = told ? device.machine.now_ms + 20000 : 0;
        device_tick(&device, told ? 19999 : 119999);
        assert_null(device_effect(&device, EFFECT_WIPE));
        assert_string_equal(device_screen(&device), name);
        device_tick(&device, 1);
        if (!told) {
            assert_string_equal(device_screen(&device), numbers ? name : "still_here");
            assert_int_equal(state_strip(&device.machine), numbers);
            device_tick(&device, 44999);
            assert_null(device_effect(&device, EFFECT_WIPE));
            device_tick(&device, 1);
        }
        assert_non_null(device_effect(&device, EFFECT_WIPE));
        if (numbers) {
            assert_string_equal(device_screen(&device), help ? "urgent_help" : name);
            assert_int_equal(device.visit.check, -1);
            assert_int_equal(device.visit.answers[0].chosen[0], ANSWER_NONE);
            device_tick(&device, 600000);
            assert_non_null(device_effect(&device, EFFECT_WIPE));
        } else if (!told) {
            assert_string_equal(device_screen(&device), "cleared");
            device_tick(&device, 2000);
        }
        forgotten();
    }
}

TEST(a_late_tick_does_all_that_was_due)
{
    device_open(&device, "peer-support", "1280x800@10.1");
    preview_screen(&device.machine, SCREEN_QUESTION);
    device_tick(&device, 3600000);
    assert_non_null(device_effect(&device, EFFECT_WIPE));
    forgotten();
}

TEST(any_touch_extends_ten_times_and_more)
{
    device_open(&device, "peer-support", "1280x800@10.1");
    preview_screen(&device.machine, SCREEN_QUESTION);
    for (int i = 0; i < 12; i++) {
        device_tick(&device, 164999);
        assert_string_equal(device_screen(&device), "still_here");
        device_step(&device, EVENT_SCREEN, 0, 0);
        assert_string_equal(device_screen(&device), "question");
    }
}

TEST(hide_is_wiped_on_every_screen_after_thirty_seconds)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    for (int screen = 0; screen < SCREEN_COUNT; screen++) {
        if (lies_over(screen) || of_staff(screen))
            continue;
        preview_screen(&device.machine, screen);
        device_step(&device, EVENT_INTENT, INTENT_HIDE, 0);
        assert_string_equal(device_screen(&device), "hidden");
        device_tick(&device, 30000);
        assert_non_null(device_effect(&device, EFFECT_WIPE));
        forgotten();
    }
}

TEST(urgent_help_is_one_touch_away_and_back_keeps_the_place)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    for (int screen = 0; screen < SCREEN_COUNT; screen++) {
        if (lies_over(screen) || screen == SCREEN_URGENT_HELP)
            continue;
        preview_screen(&device.machine, screen);
        device.visit.at.page = 1;
        struct place place = device.visit.at;
        device_step(&device, EVENT_INTENT, INTENT_URGENT, 0);
        assert_string_equal(device_screen(&device), "urgent_help");
        device_step(&device, EVENT_INTENT, INTENT_BACK, 0);
        assert_memory_equal(&device.visit.at, &place, sizeof place);
    }
}

TEST(the_built_in_card_needs_nobody_and_hears_nobody)
{
    device_open_card(&device, "1280x800@10.1");
    for (int intent = 0; intent < INTENT_COUNT; intent++) {
        device_step(&device, EVENT_INTENT, intent, 0);
        assert_string_equal(device_screen(&device), "resting");
        assert_true(machine_wake_ms(&device.machine) == INT64_MAX);
        assert_null(device_effect(&device, EFFECT_COUNT));
    }
}

TEST(before_consent_only_help_numbers_and_reading_are_open)
{
    device_open(&device, "peer-support", "1280x800@10.1");
    for (int screen = 0; screen < SCREEN_COUNT; screen++) {
        machine_init(&device.machine, &device.content, &device.visit, 1);
        device_step(&device, EVENT_INTENT, INTENT_START, 0);
        device_step(&device, EVENT_INTENT, INTENT_GO, screen);
        bool open = screen == SCREEN_WHAT_IF_I_CALL || screen == SCREEN_OTHER_WAYS ||
                    screen == SCREEN_PHONE_LINES || screen == SCREEN_WHAT_WE_KEEP ||
                    screen == SCREEN_TABLES || screen == SCREEN_LAST_REPORT;
        assert_string_equal(device_screen(&device), open ? screen_name(screen) : "promise");
    }
}

/* --- the key -------------------------------------------------------------------------------- */

TEST(turning_the_key_forgets_a_visit_on_every_screen)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    for (int screen = 0; screen < SCREEN_COUNT; screen++) {
        if (screen == SCREEN_RESTING || of_staff(screen))
            continue;
        preview_screen(&device.machine, screen);
        device_turn(&device, true);
        assert_non_null(device_effect(&device, EFFECT_WIPE));
        assert_string_equal(device_screen(&device), "staff");
        assert_true(machine_wake_ms(&device.machine) == INT64_MAX);
        device_turn(&device, false);
        assert_string_equal(device_screen(&device), "welcome");
        forgotten();
    }
}

TEST(no_touch_comes_to_a_staff_screen_without_the_key)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    for (int screen = 0; screen < SCREEN_COUNT; screen++) {
        if (lies_over(screen) || of_staff(screen))
            continue;
        for (int to = 0; to < SCREEN_COUNT; to++) {
            preview_screen(&device.machine, screen);
            device_step(&device, EVENT_INTENT, INTENT_GO, to);
            assert_false(of_staff(device.visit.at.screen));
        }
    }
}

TEST(while_the_key_is_on_no_intent_begins_a_visit)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    for (int intent = 0; intent < INTENT_COUNT; intent++)
        for (int arg = -1; arg < SCREEN_COUNT; arg++) {
            machine_init(&device.machine, &device.content, &device.visit, 1);
            device_turn(&device, true);
            device_step(&device, EVENT_INTENT, intent, arg);
            int screen = state_screen(&device.machine);
            assert_true(of_staff(screen) ||
                        (intent == INTENT_URGENT && screen == SCREEN_URGENT_HELP) ||
                        (intent == INTENT_TEXT && screen == SCREEN_TEXT_AND_COLORS));
        }
}

/* Urgent help from there ends like any other: it clears by itself, and goes back to staff. */
TEST(urgent_help_with_the_key_on_ends_on_the_staff_screen)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    device_turn(&device, true);
    device_step(&device, EVENT_INTENT, INTENT_URGENT, 0);
    device_tick(&device, 165000);
    assert_string_equal(device_screen(&device), "urgent_help");
    device_tick(&device, 600000);
    assert_string_equal(device_screen(&device), "staff");
    assert_true(machine_wake_ms(&device.machine) == INT64_MAX);
    device_step(&device, EVENT_INTENT, INTENT_URGENT, 0);
    device_step(&device, EVENT_INTENT, INTENT_HIDE, 0);
    device_tick(&device, 30000);
    assert_string_equal(device_screen(&device), "staff");
}

TEST(checkin_that_dies_takes_the_key_with_it)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    device_turn(&device, true);
    device_step(&device, EVENT_LINES, 0, 0);
    assert_string_equal(device_screen(&device), "welcome");
    forgotten();
}

TEST(staff_can_look_behind_the_built_in_card)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    device.content.source = CONTENT_CARD;
    device.content.fault_n = 3;
    device_turn(&device, true);
    assert_true(device_tap(&device, "Content"));
    assert_true(device_says(&device, "Your folder has 3 faults"));
    device_turn(&device, false);
    assert_string_equal(device_screen(&device), "resting");
    device_open_card(&device, "1280x800@10.1");
    device_turn(&device, true);
    assert_string_equal(device_screen(&device), "resting");
}

TEST(the_same_events_give_the_same_effects)
{
    static struct device other;
    device_open(&device, "peer-support", "1280x800@10.1");
    device_open(&other, "peer-support", "1280x800@10.1");
    for (int i = 0; i < 300; i++) {
        int intent = i * 7 % INTENT_COUNT, arg = i % 5;
        device_step(&device, EVENT_INTENT, intent, arg);
        device_step(&other, EVENT_INTENT, intent, arg);
        assert_memory_equal(&device.effects, &other.effects, sizeof other.effects);
        assert_memory_equal(&device.visit, &other.visit, sizeof other.visit);
    }
}

/* Neither then nor later, since nothing of it is kept: no page can tell that somebody else waits.
 */
TEST(what_is_said_of_rooms_leaves_no_trace_with_a_visitor_who_did_not_ring)
{
    static struct machine before;
    static struct visit was;
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    for (int screen = 0; screen < SCREEN_COUNT; screen++) {
        if (of_staff(screen))
            continue;
        preview_screen(&device.machine, screen);
        device.visit.rung = 0;
        device_tick(&device, 0);
        before = device.machine;
        was = device.visit;
        for (int i = 0; i < 2 * 2 * ROOM_STATE_COUNT; i++) {
            struct event event = {.kind = EVENT_ROOM, .at_ms = device.machine.now_ms};
            event.u.room.room = (uint8_t)(i & 1);
            event.u.room.company = (uint8_t)(i >> 1 & 1);
            event.u.room.state = (uint8_t)(i >> 2);
            machine_step(&device.machine, &event, &device.effects);
            assert_int_equal(device.effects.n, 0);
            assert_memory_equal(&device.machine, &before, sizeof before);
            assert_memory_equal(&device.visit, &was, sizeof was);
        }
    }
}
