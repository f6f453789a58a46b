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
    hand_down(&hand, &scene, 7, x, y);
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
    hand_down(&hand, &scene, 7, 110, 110);
    assert_true(hand.down);
    assert_int_equal(hand.target, 0);
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
    hand_down(&hand, &scene, 7, 110, 110);
    hand_down(&hand, &scene, 8, 210, 110);
    assert_false(hand_up(&hand, &scene, 8, 210, 110, 1000, &event));
    assert_true(hand_up(&hand, &scene, 7, 110, 110, 1000, &event));
    assert_int_equal(event.u.intent.arg, 0);
    assert_false(hand_up(&hand, &scene, 7, 110, 110, 2000, &event));
}

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
