/* Tests app/core/visit/act.c: an intent does only what the screen it meets offers to whoever is
 * there, however late it comes.
 */
#include "core/visit/intent.h"
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <string.h>

enum { ARGS_MAX = 5, NOTICE_MS = 45000 };

static struct device device;

static void open_device(void)
{
    device_open(&device, "msmp-wellness", "1280x800@10.1");
    device_hours(&device, "always");
}

static bool lies_over(int screen)
{
    return screen == SCREEN_STILL_HERE || screen == SCREEN_HIDDEN || screen == SCREEN_SAME_PERSON;
}

/* On any page of the screen. */
static bool offers(int intent)
{
    for (int page = 0, pages = 1; page < pages; page++) {
        device.visit.at.page = (uint8_t)page;
        device_look(&device);
        pages = device.scene.pages;
        for (int i = 0; i < device.scene.target_n; i++)
            if (device.scene.targets[i].intent == intent)
                return true;
    }
    return false;
}

/* Nothing is different, but that somebody was there. */
static void does_nothing(int intent, int arg)
{
    struct visit before = device.visit;
    device_step(&device, EVENT_INTENT, intent, arg);
    before.touched_ms = device.visit.touched_ms;
    before.leave_ms = device.visit.leave_ms;
    if (memcmp(&before, &device.visit, sizeof before) != 0)
        fail_msg("intent %d, %d: %s, then %s", intent, arg, screen_name(before.at.screen),
                 device_screen(&device));
    for (int i = 0; i < device.effects.n; i++)
        assert_int_equal(device.effects.list[i].kind, EFFECT_SHOW);
}

TEST(what_belongs_to_a_screen_does_nothing_on_others)
{
    static const uint8_t BOUND[] = {INTENT_CONSENT, INTENT_ROOM,  INTENT_RING_AGAIN, INTENT_UNRING,
                                    INTENT_COMPANY, INTENT_BEGIN, INTENT_BEGIN_ONE,  INTENT_GUESS,
                                    INTENT_CHOOSE,  INTENT_NEXT,  INTENT_SKIP,       INTENT_PRESS};
    open_device();
    for (int screen = 0; screen < SCREEN_COUNT; screen++)
        for (size_t i = 0; i < sizeof BOUND && !lies_over(screen); i++)
            for (int arg = 0; arg < ARGS_MAX; arg++) {
                preview_screen(&device.machine, screen);
                /* A question offers Skip until there is an answer, and Next from then on. */
                bool question = (device.visit.at.screen == SCREEN_QUESTION ||
                                 device.visit.at.screen == SCREEN_GUESS) &&
                                (BOUND[i] == INTENT_NEXT || BOUND[i] == INTENT_SKIP);
                if (!question && !offers(BOUND[i]))
                    does_nothing(BOUND[i], arg);
            }
}

TEST(the_number_and_stop_are_gone_to_only_from_where_they_are_offered)
{
    open_device();
    for (int screen = 0; screen < SCREEN_COUNT; screen++) {
        if (lies_over(screen))
            continue;
        preview_screen(&device.machine, screen);
        bool stop = screen_page(screen)->flags & PAGE_STOP;
        if (device.visit.at.screen != SCREEN_RESULT && screen != SCREEN_NUMBER)
            does_nothing(INTENT_GO, SCREEN_NUMBER);
        if (device.visit.at.screen != SCREEN_RESULT && screen != SCREEN_OTHERS)
            does_nothing(INTENT_GO, SCREEN_OTHERS);
        if (!stop && screen != SCREEN_STOP)
            does_nothing(INTENT_GO, SCREEN_STOP);
    }
}

TEST(until_somebody_comes_nothing_happens)
{
    open_device();
    for (int intent = 0; intent < INTENT_COUNT; intent++)
        for (int arg = -1; arg < SCREEN_COUNT; arg++) {
            machine_init(&device.machine, &device.content, &device.visit, 1);
            if (intent != INTENT_START && intent != INTENT_TEXT && intent != INTENT_URGENT &&
                intent != INTENT_PRESS)
                does_nothing(intent, arg);
        }
}

TEST(who_says_that_they_are_here_is_told_of_once_and_asked_nothing)
{
    open_device();
    device_step(&device, EVENT_INTENT, INTENT_PRESS, 0);
    assert_true(device_effect(&device, EFFECT_ARRIVE)->door);
    assert_false(device_effect(&device, EFFECT_ARRIVE)->agreed);
    assert_string_equal(device_screen(&device), "welcome"); /* until the room has answered */
    does_nothing(INTENT_PRESS, 0);
    does_nothing(INTENT_START, 0);
    device_step(&device, EVENT_INTENT, INTENT_HIDE, 0);
    assert_string_equal(device_screen(&device), "welcome");
    assert_false(device.visit.on);
}

TEST(who_was_not_asked_yet_begins_neither_check_in_nor_self_check)
{
    open_device();
    machine_init(&device.machine, &device.content, &device.visit, 1);
    device_step(&device, EVENT_INTENT, INTENT_START, 0);
    does_nothing(INTENT_CHECKIN, 0);
    does_nothing(INTENT_CHECK, 0);
    device_step(&device, EVENT_INTENT, INTENT_CONSENT, 0);
    device_step(&device, EVENT_INTENT, INTENT_CHECK, 0);
    assert_string_equal(device_screen(&device), "check_start");
}

TEST(moving_on_the_notice_leaves_it_up_and_gives_time_to_read_it)
{
    static const uint8_t MOVES[] = {INTENT_FOCUS, INTENT_PAGE};
    open_device();
    for (size_t i = 0; i < sizeof MOVES; i++) {
        preview_screen(&device.machine, SCREEN_STILL_HERE);
        device.visit.idle_until_ms = device.machine.now_ms + 1;
        device_step(&device, EVENT_INTENT, MOVES[i], 1);
        assert_string_equal(device_screen(&device), "still_here");
        assert_true(device.visit.idle_until_ms == device.machine.now_ms + NOTICE_MS);
    }
    device_step(&device, EVENT_INTENT, INTENT_HERE, 0);
    assert_string_equal(device_screen(&device), "menu");
}

TEST(who_is_asked_goes_on_or_starts_over_and_does_nothing_else)
{
    open_device();
    for (int intent = 0; intent < INTENT_COUNT; intent++) {
        preview_screen(&device.machine, SCREEN_SAME_PERSON);
        device_step(&device, EVENT_INTENT, intent, 0);
        const char *then = intent == INTENT_GO_ON    ? "menu"
                           : intent == INTENT_FINISH ? "cleared"
                           : intent == INTENT_HIDE   ? "hidden"
                           : intent == INTENT_URGENT ? "urgent_help"
                                                     : "same_person";
        assert_string_equal(device_screen(&device), then);
    }
}
