/* One finger and seven keys. */

#include "core/glass/hand.h"
#include "core/visit/intent.h"
#include "tests/fakes/unit.h"

static struct scene scene;
static struct hand hand;
static struct event event;

FIXTURE(setup)
{
    scene_clear(&scene);
    hand_init(&hand);
    scene_target(&scene,
                 &(struct target){.box = {100, 100, 80, 80}, .intent = INTENT_CHOOSE, .arg = 0});
    scene_target(&scene,
                 &(struct target){.box = {200, 100, 80, 80}, .intent = INTENT_CHOOSE, .arg = 1});
    scene_target(&scene, &(struct target){.box = {0, 700, 80, 80}, .intent = INTENT_BACK});
    return 0;
}

static bool touch(int x, int y, int to_x, int to_y, int64_t at_ms)
{
    hand_down(&hand, &scene, 7, x, y, at_ms);
    return hand_up(&hand, &scene, 7, to_x, to_y, at_ms, &event);
}

#define FRESH(name) TEST_WITH(name, setup, NULL)

FRESH(lifting_off_inside_the_target_acts)
{
    assert_true(touch(110, 110, 170, 170, 1000));
    assert_int_equal(event.kind, EVENT_INTENT);
    assert_int_equal(event.u.intent.intent, INTENT_CHOOSE);
    assert_int_equal(event.u.intent.arg, 0);
}

FRESH(going_down_does_nothing_yet)
{
    event.kind = EVENT_TICK;
    hand_down(&hand, &scene, 7, 110, 110, 1000);
    assert_int_equal(event.kind, EVENT_TICK);
}

FRESH(sliding_off_cancels_but_somebody_is_there)
{
    assert_true(touch(110, 110, 400, 400, 1000));
    assert_int_equal(event.kind, EVENT_SCREEN);
    assert_true(touch(110, 110, 210, 110, 2000));
    assert_int_equal(event.kind, EVENT_SCREEN);
    assert_true(touch(400, 400, 110, 110, 3000));
    assert_int_equal(event.kind, EVENT_SCREEN);
}

FRESH(a_second_hit_within_half_a_second_does_nothing)
{
    assert_true(touch(110, 110, 110, 110, 1000));
    assert_false(touch(110, 110, 110, 110, 1499));
    assert_true(touch(110, 110, 110, 110, 1500));
}

FRESH(a_second_finger_does_nothing)
{
    hand_down(&hand, &scene, 7, 110, 110, 900);
    hand_down(&hand, &scene, 8, 210, 110, 950);
    assert_false(hand_up(&hand, &scene, 8, 210, 110, 1000, &event));
    assert_true(hand_up(&hand, &scene, 7, 110, 110, 1000, &event));
    assert_int_equal(event.u.intent.arg, 0);
    assert_false(hand_up(&hand, &scene, 7, 110, 110, 2000, &event));
}

/* --- a panel that is broken ----------------------------------------------------------------- */

/* Another finger than touch()'s, from one moment to another. */
static bool hold(int64_t finger, int x, int y, int64_t from_ms, int64_t to_ms)
{
    hand_down(&hand, &scene, finger, x, y, from_ms);
    return hand_up(&hand, &scene, finger, x, y, to_ms, &event);
}

FRESH(a_contact_that_never_lifts_is_let_go)
{
    hand_down(&hand, &scene, 1, 640, 790, 1000);
    assert_false(touch(110, 110, 110, 110, 1000 + HAND_HELD_MS - 1));
    assert_false(hand_stuck(&hand, 1000 + HAND_HELD_MS - 1));
    for (int64_t at_ms = 1000 + HAND_HELD_MS; at_ms < 3600000; at_ms += 600) {
        assert_true(touch(210, 110, 210, 110, at_ms));
        assert_int_equal(event.u.intent.arg, 1);
        assert_true(hand_stuck(&hand, at_ms));
    }
}

FRESH(so_are_several_and_they_let_each_other_be)
{
    for (int finger = 11; finger < 11 + HAND_CONTACTS_MAX + 5; finger++)
        hand_down(&hand, &scene, finger, 110, 110, finger);
    assert_false(touch(210, 110, 210, 110, 1000));
    assert_true(touch(210, 110, 210, 110, 20000));
    assert_int_equal(event.kind, EVENT_INTENT);
}

FRESH(a_finger_that_rested_long_does_nothing_when_it_lifts)
{
    assert_true(hold(1, 110, 110, 1000, 1000 + HAND_HELD_MS - 1));
    assert_int_equal(event.kind, EVENT_INTENT);
    assert_false(hold(1, 110, 110, 10000, 10000 + HAND_HELD_MS));
    assert_false(hand_stuck(&hand, 20000));
    assert_true(touch(110, 110, 110, 110, 20000));
}

FRESH(a_contact_that_drifts_before_it_lifts_does_nothing)
{
    hand_down(&hand, &scene, 1, 110, 110, 1000);
    assert_false(hand_up(&hand, &scene, 1, 210, 110, 60000, &event));
    assert_true(touch(110, 110, 110, 110, 60001));
}

FRESH(a_lift_that_got_lost_costs_one_touch_at_most)
{
    hand_down(&hand, &scene, 7, 110, 110, 1000);
    assert_true(touch(210, 110, 210, 110, 2000));
    assert_int_equal(event.u.intent.arg, 1);
    assert_false(hand_stuck(&hand, 20000));
}

FRESH(it_looks_stuck_until_all_that_did_not_lift_have_lifted)
{
    hand_down(&hand, &scene, 1, 110, 110, 1000);
    hand_down(&hand, &scene, 2, 210, 110, 1001);
    assert_true(hand_stuck(&hand, 10000));
    assert_false(hand_up(&hand, &scene, 1, 110, 110, 10000, &event));
    assert_true(hand_stuck(&hand, 10001));
    assert_false(hand_up(&hand, &scene, 2, 210, 110, 10002, &event));
    assert_false(hand_stuck(&hand, 10003));
    hand_down(&hand, &scene, 7, 110, 110, 11000);
    assert_false(hold(8, 210, 110, 11100, 11200));
}

FRESH(forgetting_a_visit_keeps_only_that_it_looks_stuck)
{
    static const struct hand nothing;
    hand_down(&hand, &scene, 1, 110, 110, 1000);
    hand_forget(&hand, 2000);
    assert_false(hand_stuck(&hand, 20000));
    assert_memory_equal(hand.contact, nothing.contact, sizeof nothing.contact);
    assert_memory_equal(&hand.flicker, &nothing.flicker, sizeof nothing.flicker);
    hand_down(&hand, &scene, 1, 110, 110, 30000);
    hand_forget(&hand, 40000);
    assert_memory_equal(hand.contact, nothing.contact, sizeof nothing.contact);
    assert_true(hand_stuck(&hand, 50000));
    assert_true(touch(110, 110, 110, 110, 50000));
    assert_false(hand_stuck(&hand, 50001));
}

/* A drop: ten times a second, in one place and around it. */
static int flicker(int64_t from_ms, int64_t to_ms)
{
    int heard = 0;
    for (int64_t at_ms = from_ms; at_ms < to_ms; at_ms += 100)
        heard += hold(at_ms, 110 + (int)(at_ms / 100 % 5), 110, at_ms, at_ms + 60);
    return heard;
}

FRESH(a_drop_that_goes_down_again_and_again_is_heard_for_seconds_only)
{
    assert_in_range(flicker(1000, 4000), 1, 6);
    assert_int_equal(flicker(4000, 600000), 0);
    assert_true(hand_stuck(&hand, 600000));
    hand_forget(&hand, 600000);
    assert_int_equal(flicker(600000, 700000), 0);
    assert_false(touch(110, 110, 110, 110, 700000));
    assert_true(touch(110, 110, 110, 110, 710000));
    assert_false(hand_stuck(&hand, 710001));
}

FRESH(a_drop_hides_no_finger_elsewhere)
{
    int heard = 0;
    flicker(1000, 10000);
    for (int64_t at_ms = 10000; at_ms < 100000; at_ms += 1000) {
        hand_down(&hand, &scene, 1, 110, 110, at_ms);
        hand_down(&hand, &scene, 7, 210, 110, at_ms + 30);
        assert_false(hand_up(&hand, &scene, 1, 110, 110, at_ms + 60, &event));
        assert_false(hold(2, 112, 110, at_ms + 80, at_ms + 120));
        heard += hand_up(&hand, &scene, 7, 210, 110, at_ms + 150, &event);
    }
    assert_int_equal(heard, 90);
}

FRESH(a_quick_hand_in_one_place_is_no_drop)
{
    for (int64_t at_ms = 1000; at_ms < 100000; at_ms += HAND_BOUNCE_MS)
        assert_true(touch(110, 110, 110, 110, at_ms));
    assert_false(hand_stuck(&hand, 100000));
}

/* --- the glass, and keys -------------------------------------------------------------------- */

FRESH(the_glass_lies_under_everything_else)
{
    struct target glass = {.box = {0, 0, 1280, 800}, .role = ROLE_GLASS, .intent = INTENT_START};
    scene_target(&scene, &glass);
    assert_true(touch(110, 110, 110, 110, 1000));
    assert_int_equal(event.u.intent.intent, INTENT_CHOOSE);
    assert_true(touch(600, 400, 650, 400, 2000));
    assert_int_equal(event.u.intent.intent, INTENT_START);
}

FRESH(next_and_previous_go_round)
{
    assert_true(hand_key(&hand, &scene, KEY_NEXT, 1000, &event));
    assert_int_equal(event.u.intent.intent, INTENT_FOCUS);
    assert_int_equal(event.u.intent.arg, 0);
    scene.focus = 2;
    assert_true(hand_key(&hand, &scene, KEY_NEXT, 1001, &event));
    assert_int_equal(event.u.intent.arg, 0);
    scene.focus = 0;
    assert_true(hand_key(&hand, &scene, KEY_PREVIOUS, 1002, &event));
    assert_int_equal(event.u.intent.arg, 2);
}

FRESH(select_does_what_the_ring_is_on)
{
    assert_true(hand_key(&hand, &scene, KEY_SELECT, 1000, &event));
    assert_int_equal(event.kind, EVENT_SCREEN);
    scene.focus = 1;
    assert_true(hand_key(&hand, &scene, KEY_SELECT, 2000, &event));
    assert_int_equal(event.u.intent.intent, INTENT_CHOOSE);
    assert_int_equal(event.u.intent.arg, 1);
    assert_false(hand_key(&hand, &scene, KEY_SELECT, 2100, &event));
}

FRESH(back_hide_and_urgent_have_keys_of_their_own)
{
    assert_true(hand_key(&hand, &scene, KEY_BACK, 1000, &event));
    assert_int_equal(event.u.intent.intent, INTENT_BACK);
    assert_true(hand_key(&hand, &scene, KEY_HIDE, 2000, &event));
    assert_int_equal(event.u.intent.intent, INTENT_HIDE);
    assert_true(hand_key(&hand, &scene, KEY_URGENT, 3000, &event));
    assert_int_equal(event.u.intent.intent, INTENT_URGENT);
}

FRESH(on_the_waiting_screen_any_key_starts_and_urgent_still_acts)
{
    struct target glass = {.box = {0, 0, 1280, 800}, .role = ROLE_GLASS, .intent = INTENT_START};
    scene_target(&scene, &glass);
    assert_true(hand_key(&hand, &scene, KEY_PREVIOUS, 1000, &event));
    assert_int_equal(event.u.intent.intent, INTENT_START);
    assert_true(hand_key(&hand, &scene, KEY_URGENT, 2000, &event));
    assert_int_equal(event.u.intent.intent, INTENT_URGENT);
}
