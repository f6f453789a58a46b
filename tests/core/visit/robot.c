/* Robots at the glass: one uses only the keys, one does anything at all
 * (docs/PRIVACY.md, row 10). */

#include "core/visit/intent.h"
#include "core/visit/preview.h"
#include "core/visit/screen.h"
#include "core/wire/message.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"
#include <string.h>

enum { STEPS = 100000 };

static struct device device;
static uint32_t dice = 12345;

static uint32_t roll(uint32_t n)
{
    dice = dice * 1664525u + 1013904223u;
    return (dice >> 8) % n;
}

/* --- keys only ------------------------------------------------------------------------------ */

static void press(enum key key)
{
    struct event event;
    device.machine.now_ms += 600;
    if (!hand_key(&device.hand, &device.scene, key, device.machine.now_ms, &event))
        return;
    event.at_ms = device.machine.now_ms;
    machine_step(&device.machine, &event, &device.effects);
    device_look(&device);
}

/* On to a target with this intent, through the pages. */
static void select_intent(int intent, int arg)
{
    for (int i = 0; i < 300; i++) {
        const struct target *on =
            device.scene.focus < 0 ? NULL : &device.scene.targets[device.scene.focus];
        bool wanted = on && on->intent == intent && (arg < 0 || on->arg == arg);
        bool turn = on && on->intent == INTENT_PAGE && on->arg > device.scene.page &&
                    i > device.scene.target_n;
        if (wanted || turn)
            press(KEY_SELECT);
        else
            press(KEY_NEXT);
        if (wanted)
            return;
    }
    fail_msg("keys do not come to intent %d on %s", intent, device_screen(&device));
}

TEST(keys_alone_finish_the_default_self_check_in_every_text_size)
{
    for (int size = 0; size < SIZE_COUNT; size++) {
        device_open(&device, "peer-support", "1280x800@10.1");
        press(KEY_SELECT);
        select_intent(INTENT_TEXT, 0);
        select_intent(INTENT_SIZE, size);
        press(KEY_BACK);
        select_intent(INTENT_CONSENT, 1);
        select_intent(INTENT_CHECK, 0);
        select_intent(INTENT_BEGIN, -1);
        if (!strcmp(device_screen(&device), "guess"))
            select_intent(INTENT_SKIP, -1);
        for (int i = 0; i < 5; i++) {
            assert_string_equal(device_screen(&device), "question");
            select_intent(INTENT_CHOOSE, -1);
            select_intent(INTENT_NEXT, -1);
        }
        assert_non_null(device_effect(&device, EFFECT_COUNT));
        assert_string_equal(device_screen(&device), "result");
    }
}

static int on_ring(void)
{
    return device.scene.focus < 0 ? INTENT_NONE : device.scene.targets[device.scene.focus].intent;
}

static bool offers_next(void)
{
    for (int i = 0; i < device.scene.target_n; i++)
        if (device.scene.targets[i].intent == INTENT_NEXT)
            return true;
    return false;
}

TEST(after_an_answer_the_ring_is_on_what_leads_on)
{
    static const char *const PANELS[] = {"1280x800@10.1", "1024x600@7"};
    for (int panel = 0; panel < 2; panel++) {
        device_open(&device, "peer-support", PANELS[panel]);
        press(KEY_SELECT);
        select_intent(INTENT_CONSENT, 1);
        select_intent(INTENT_CHECK, 0);
        select_intent(INTENT_BEGIN, -1);
        select_intent(INTENT_GUESS, -1);
        select_intent(INTENT_NEXT, -1);
        select_intent(INTENT_CHOOSE, 0);
        assert_true(on_ring() == INTENT_NEXT || (on_ring() == INTENT_PAGE && !offers_next()));
    }
    device_open(&device, "peer-support", "1280x800@10.1");
    preview_screen(&device.machine, SCREEN_QUESTION);
    device_look(&device);
    select_intent(INTENT_CHOOSE, 0);
    assert_int_equal(on_ring(), INTENT_NEXT);
    select_intent(INTENT_CHOOSE, 0); /* taken back */
    assert_int_equal(on_ring(), INTENT_CHOOSE);
}

TEST(previous_undoes_next)
{
    device_open(&device, "peer-support", "1280x800@10.1");
    press(KEY_NEXT);
    assert_string_equal(device_screen(&device), "promise");
    press(KEY_NEXT);
    press(KEY_NEXT);
    int focus = device.scene.focus;
    press(KEY_NEXT);
    press(KEY_PREVIOUS);
    assert_int_equal(device.scene.focus, focus);
}

/* --- anything ------------------------------------------------------------------------------- */

static void random_event(struct event *event)
{
    static const uint8_t KINDS[] = {EVENT_INTENT, EVENT_INTENT, EVENT_INTENT,     EVENT_INTENT,
                                    EVENT_TICK,   EVENT_SCREEN, EVENT_LINES,      EVENT_ROOM,
                                    EVENT_TERMS,  EVENT_CLOSED, EVENT_TALLY_LOST, EVENT_LOCAL};
    static const int64_t WAITS[] = {0, 1, 100, 500, 3000, 31000, 121000, 200000};
    memset(event, 0, sizeof *event);
    event->kind = KINDS[roll(sizeof KINDS)];
    event->at_ms = device.machine.now_ms + (roll(8) ? WAITS[roll(3)] : WAITS[roll(8)]);
    /* Rare enough that some visits reach their end. */
    if ((event->kind == EVENT_TERMS || event->kind == EVENT_CLOSED || event->kind == EVENT_LINES) &&
        roll(20))
        event->kind = EVENT_TICK;
    if (state_screen(&device.machine) == SCREEN_QUESTION && roll(8)) {
        event->kind = EVENT_INTENT;
        event->u.intent.intent =
            device.visit.answers[device.visit.part].chosen[device.visit.item] >= 0 ? INTENT_NEXT
                                                                                   : INTENT_CHOOSE;
        event->u.intent.arg = (int16_t)roll(4);
    } else if (state_screen(&device.machine) == SCREEN_TEXT_AND_COLORS && roll(4)) {
        event->kind = EVENT_INTENT;
        event->u.intent.intent = INTENT_BACK;
    } else if (state_screen(&device.machine) == SCREEN_GUESS && roll(4)) {
        event->kind = EVENT_INTENT;
        event->u.intent.intent = INTENT_SKIP;
    } else if (state_screen(&device.machine) == SCREEN_PROMISE && roll(2)) {
        event->kind = EVENT_INTENT;
        event->u.intent.intent = INTENT_CONSENT;
        event->u.intent.arg = roll(4) != 0;
    } else if (event->kind == EVENT_INTENT && device.scene.target_n && roll(4)) {
        const struct target *target = &device.scene.targets[roll((uint32_t)device.scene.target_n)];
        event->u.intent.intent = target->intent;
        event->u.intent.arg = target->arg;
    } else if (event->kind == EVENT_INTENT) {
        event->u.intent.intent = (uint8_t)roll(INTENT_COUNT + 3);
        event->u.intent.arg = (int16_t)(roll(8) ? (int)roll(400) - 4 : (int)roll(65536) - 32768);
    } else if (event->kind == EVENT_LINES) {
        event->u.lines.ready = roll(4) != 0;
        event->u.lines.lost = (uint8_t)(event->u.lines.ready ? 0 : roll(4));
        event->u.lines.key = roll(4) == 0;
    } else if (event->kind == EVENT_ROOM) {
        event->u.room.room = (uint8_t)roll(10);
        event->u.room.state = (uint8_t)roll(ROOM_STATE_COUNT + 1);
        event->u.room.company = (uint8_t)roll(2);
    } else if (event->kind == EVENT_TERMS) {
        event->u.terms = device.content.site.terms;
        if (!roll(4))
            event->u.terms.mode = (uint8_t)roll(3);
        event->u.promise.keep_years = (uint8_t)roll(256);
    } else if (event->kind == EVENT_LOCAL) {
        event->u.local = (struct local){roll(4) != 0, 20822 + (int)roll(400), (uint8_t)roll(9),
                                        (int16_t)((int)roll(1500) - 20)};
    } else if (event->kind == EVENT_CLOSED) {
        for (size_t i = 0; i < sizeof event->u.closed; i++)
            ((uint8_t *)&event->u.closed)[i] = (uint8_t)(roll(2) ? roll(256) : roll(3));
    }
}

static void holds(void)
{
    bool hide = false, urgent = false;
    if (device.scene.overflow)
        fail_msg("%s (entry %d, text %d) does not fit", device_screen(&device), device.visit.at.arg,
                 device.visit.size);
    for (int i = 0; i < device.scene.target_n; i++) {
        hide |= device.scene.targets[i].intent == INTENT_HIDE;
        urgent |= device.scene.targets[i].intent == INTENT_URGENT;
    }
    int screen = state_screen(&device.machine);
    bool staff = screen_of_staff(screen), none = screen_page(screen)->flags & PAGE_NO_HIDE;
    if (staff && (!device.machine.key || device.visit.on))
        fail_msg("%s without the key, or in a visit", device_screen(&device));
    if (device.machine.key && (device.visit.asked || device.visit.check >= 0))
        fail_msg("a visit on %s while the key is on", device_screen(&device));
    if (hide == (staff || none) || !urgent)
        fail_msg("%s has no %s", device_screen(&device), hide ? "Urgent help" : "Hide");
    assert_true(device.visit.trail_n <= TRAIL_MAX);
    if (machine_wake_ms(&device.machine) <= device.machine.now_ms)
        fail_msg("%s: %lld ms late", device_screen(&device),
                 (long long)(device.machine.now_ms - machine_wake_ms(&device.machine)));
    int64_t sleeps_ms = machine_wake_ms(&device.machine) - device.machine.now_ms;
    assert_true(device.visit.on || (sleeps_ms <= STILL_MS) != staff);
}

/* Counted at most once between two wipes, and never for somebody who was not asked. */
static void counts_hold(int *counts, int *arrivals, bool agreed)
{
    for (int i = 0; i < device.effects.n; i++) {
        const struct effect *effect = &device.effects.list[i];
        if (effect->kind == EFFECT_WIPE)
            *counts = *arrivals = 0;
        if (effect->kind == EFFECT_COUNT) {
            assert_int_equal(++*counts, 1);
            assert_true(agreed);
            assert_true(cell_fits(&effect->cell, &device.machine.terms));
        }
        if (effect->kind == EFFECT_ARRIVE && effect->agreed)
            assert_int_equal(++*arrivals, 1);
    }
}

TEST(a_hundred_thousand_random_events_break_no_promise)
{
    int counts = 0, arrivals = 0, counted = 0;
    device_open(&device, "peer-support", "1280x800@10.1");
    device_hours(&device, "Mon-Sat 06:00-22:00");
    device.content.site.check[1] = (struct check){.part_n = 1, .part = {"phq9"}};
    for (int i = 0; i < STEPS; i++) {
        struct event event;
        bool agreed = device.visit.agreed;
        random_event(&event);
        machine_step(&device.machine, &event, &device.effects);
        counted += device_effect(&device, EFFECT_COUNT) != NULL;
        counts_hold(&counts, &arrivals, agreed);
        if (device_effect(&device, EFFECT_SHOW))
            device_look(&device);
        holds();
    }
    print_message("%d visits counted\n", counted);
    assert_true(counted > 0);
}
