/* Tests app/core/door/gesture.c: contacts that bounce, are held, stick and storm. Time is a number.
 */
#include "core/door/gesture.h"
#include "tests/fakes/unit.h"

static struct gesture g;
static int64_t now;

FIXTURE(setup)
{
    now = 1000;
    gesture_init(&g, false, false, now);
    return 0;
}

/* A level change as a real contact makes it: there, back, there. */
static int bounce(bool closed)
{
    int told = gesture_edge(&g, closed, now);
    told |= gesture_edge(&g, !closed, now + 1);
    told |= gesture_edge(&g, closed, now + 3);
    told |= gesture_edge(&g, !closed, now + 4);
    told |= gesture_edge(&g, closed, now + 7);
    now += 7;
    return told;
}

/* Time passes as the loop would let it: it wakes exactly when asked to. */
static int pass(int64_t ms)
{
    int64_t end = now + ms;
    int told = 0;

    while (gesture_wake_ms(&g) <= end) {
        now = gesture_wake_ms(&g);
        told |= gesture_tick(&g, now);
    }
    now = end;
    return told;
}

#define FRESH(name) TEST_WITH(name, setup, NULL)

FRESH(a_bouncing_contact_is_one_press)
{
    assert_int_equal(bounce(true), 0);
    assert_int_equal(pass(GESTURE_STILL_MS - 1), 0);
    assert_int_equal(pass(1), GESTURE_PRESS);
    assert_int_equal(pass(100), 0);
    assert_int_equal(bounce(false), 0);
    assert_int_equal(pass(60000), 0);
    assert_int_equal(gesture_wake_ms(&g), INT64_MAX);
}

FRESH(a_spike_is_nothing)
{
    assert_int_equal(gesture_edge(&g, true, now), 0);
    assert_int_equal(gesture_edge(&g, false, now + GESTURE_STILL_MS - 1), 0);
    assert_int_equal(pass(5000), 0);
}

FRESH(a_gap_in_a_press_does_not_make_two)
{
    bounce(true);
    assert_int_equal(pass(50), GESTURE_PRESS);
    gesture_edge(&g, false, now);
    assert_int_equal(gesture_edge(&g, true, now + 10), 0);
    assert_int_equal(pass(100), 0);
}

FRESH(a_hold_is_told_once_and_after_its_press)
{
    int64_t began = now + 7;
    bounce(true);
    assert_int_equal(pass(100), GESTURE_PRESS);
    assert_int_equal(gesture_wake_ms(&g), began + GESTURE_HOLD_MS);
    assert_int_equal(pass(2500), GESTURE_HOLD);
    assert_int_equal(pass(2500), 0);
    bounce(false);
    assert_int_equal(pass(5000), 0);
}

FRESH(a_press_just_short_of_two_seconds_is_no_hold)
{
    bounce(true);
    pass(GESTURE_HOLD_MS - 1);
    bounce(false);
    assert_int_equal(pass(5000), 0);
}

FRESH(edges_that_are_read_late_tell_the_same)
{
    int told = gesture_edge(&g, true, 2000);
    told |= gesture_edge(&g, false, 2100);
    assert_int_equal(told, GESTURE_PRESS);
    told = gesture_edge(&g, true, 9000);
    told |= gesture_edge(&g, false, 9000 + GESTURE_HOLD_MS);
    assert_int_equal(told, GESTURE_PRESS | GESTURE_HOLD);
    told = gesture_edge(&g, true, 20000);
    assert_int_equal(told, 0);
    assert_int_equal(gesture_tick(&g, 22500), GESTURE_PRESS | GESTURE_HOLD);
}

FRESH(a_storm_tells_trouble_once_and_no_press)
{
    int told = 0, times = 0;

    for (int i = 0; i < 1000; i++) {
        int one = gesture_edge(&g, i % 2 == 0, now += 2);
        times += one == GESTURE_TROUBLE;
        told |= one;
    }
    assert_int_equal(told, GESTURE_TROUBLE);
    assert_int_equal(times, 1);
    assert_int_equal(g.trouble, TROUBLE_STORM);
}

FRESH(after_a_storm_and_quiet_the_button_works_again)
{
    for (int i = 0; i < 200; i++)
        gesture_edge(&g, i % 2 == 0, now += 2);
    assert_int_equal(pass(GESTURE_QUIET_MS - 1), 0);
    assert_int_equal(pass(1), GESTURE_QUIET);
    bounce(true);
    assert_int_equal(pass(100), GESTURE_PRESS);
}

FRESH(presses_faster_than_a_hand_for_seconds_are_a_storm_too)
{
    int presses = 0, told = 0;

    for (int i = 0; i < 60; i++) {
        told = gesture_edge(&g, true, now);
        told |= pass(60);
        presses += (told & GESTURE_PRESS) != 0;
        gesture_edge(&g, false, now);
        pass(60);
    }
    assert_int_equal(presses, GESTURE_PRESSES_MAX);
    assert_int_equal(g.trouble, TROUBLE_STORM);
}

FRESH(an_impatient_hand_is_no_storm)
{
    for (int i = 0; i < 10; i++) {
        bounce(true);
        assert_int_equal(pass(90), GESTURE_PRESS);
        bounce(false);
        assert_int_equal(pass(90), 0);
    }
}

FRESH(a_stuck_line_is_trouble_until_it_is_open_and_quiet)
{
    bounce(true);
    assert_int_equal(pass(9000), GESTURE_PRESS | GESTURE_HOLD);
    assert_int_equal(pass(2000), GESTURE_TROUBLE);
    assert_int_equal(g.trouble, TROUBLE_STUCK);
    assert_int_equal(gesture_wake_ms(&g), INT64_MAX);
    pass(3600 * 1000);
    assert_int_equal(bounce(false), 0);
    assert_int_equal(pass(GESTURE_QUIET_MS), GESTURE_QUIET);
    bounce(true);
    assert_int_equal(pass(100), GESTURE_PRESS);
}

FRESH(a_line_closed_from_the_start_is_no_press_and_then_stuck)
{
    gesture_init(&g, false, true, now);
    assert_int_equal(pass(GESTURE_STUCK_MS - 1), 0);
    assert_int_equal(pass(1), GESTURE_TROUBLE);

    gesture_init(&g, false, true, now);
    pass(500);
    assert_int_equal(bounce(false), 0);
    assert_int_equal(pass(1000), 0);
    bounce(true);
    assert_int_equal(pass(100), GESTURE_PRESS);
}

FRESH(an_edge_told_twice_changes_nothing)
{
    gesture_edge(&g, true, now);
    gesture_edge(&g, true, now + 5);
    now += 5;
    assert_int_equal(pass(100), GESTURE_PRESS);
    assert_int_equal(gesture_edge(&g, true, now), 0);
    assert_int_equal(pass(100), 0);
}

/* --- a switch ------------------------------------------------------------------------------ */

FRESH(a_switch_stands_as_it_was_put_for_as_long_as_it_likes)
{
    gesture_init(&g, true, false, now);
    bounce(true);
    assert_false(g.down);
    assert_int_equal(pass(GESTURE_STILL_MS), GESTURE_PRESS);
    assert_true(g.down);
    assert_int_equal(pass(24 * 3600 * 1000), 0);
    assert_true(g.down);
    assert_true(gesture_wake_ms(&g) == INT64_MAX);
    bounce(false);
    pass(GESTURE_STILL_MS);
    assert_false(g.down);
}

FRESH(a_switch_that_is_on_at_the_start_is_on)
{
    gesture_init(&g, true, true, now);
    assert_true(g.down);
    assert_int_equal(pass(60000), 0);
    assert_true(g.down);
}

FRESH(a_switch_that_stormed_is_believed_as_it_stands_when_it_is_quiet)
{
    int told = 0;
    gesture_init(&g, true, false, now);
    for (int i = 0; i < 2 * GESTURE_EDGES_MAX + 1; i++)
        told |= gesture_edge(&g, i % 2 == 0, now += 2);
    assert_true(told & GESTURE_TROUBLE);
    assert_false(g.down);
    assert_int_equal(pass(GESTURE_QUIET_MS - 1), 0);
    assert_false(g.down);
    assert_int_equal(pass(1), GESTURE_QUIET);
    assert_true(g.down);
    assert_int_equal(pass(60000), 0);
    assert_true(g.down);
}
