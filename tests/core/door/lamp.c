/* Tests app/core/door/lamp.c: what each pattern looks like, and that anybody who
 * looks can read it. */
#include "core/door/lamp.h"
#include "tests/fakes/unit.h"
#include "tools/desk/light.h"
#include <string.h>

/* How often and how long a lamp is lit in a span, with a look every 10 ms. */
static void look(enum lamp_pattern pattern, int64_t span_ms, int *times, int *lit_ms)
{
    struct lamp lamp = {0};
    bool before = false;

    *times = *lit_ms = 0;
    lamp_set(&lamp, pattern, 70);
    for (int64_t at = 70; at < 70 + span_ms; at += 10) {
        bool on = lamp_on(&lamp, at);
        *times += on && !before;
        *lit_ms += on ? 10 : 0;
        before = on;
    }
}

TEST(each_pattern_lights_as_often_and_as_long_as_the_grammar_says)
{
    static const struct {
        enum lamp_pattern pattern;
        int times, lit_ms;
    } want[] = {{LAMP_OFF, 0, 0},
                {LAMP_STEADY, 1, 20000},
                {LAMP_SLOW, 10, 10000},
                {LAMP_BLINKS, 8, 2000},
                {LAMP_FAST, 20, 10000}};

    for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
        int times, lit_ms;
        look(want[i].pattern, 20000, &times, &lit_ms);
        assert_int_equal(times, want[i].times);
        assert_int_equal(lit_ms, want[i].lit_ms);
    }
}

TEST(a_lamp_that_does_not_change_never_wakes_anybody)
{
    struct lamp lamp = {0};

    assert_int_equal(lamp_wake_ms(&lamp, 5), INT64_MAX);
    lamp_set(&lamp, LAMP_STEADY, 5);
    assert_int_equal(lamp_wake_ms(&lamp, 5), INT64_MAX);
}

TEST(waking_when_told_sees_every_change_and_nothing_else)
{
    for (int p = LAMP_SLOW; p <= LAMP_FAST; p++) {
        struct lamp lamp = {0};
        int64_t at = 0;

        lamp_set(&lamp, (enum lamp_pattern)p, at);
        for (int i = 0; i < 50; i++) {
            bool on = lamp_on(&lamp, at);
            int64_t next = lamp_wake_ms(&lamp, at);
            assert_true(next > at);
            assert_int_equal(lamp_on(&lamp, next - 1), on);
            assert_int_equal(lamp_on(&lamp, next), !on);
            at = next;
        }
    }
}

TEST(a_new_pattern_shows_at_once_and_the_same_one_goes_on)
{
    for (int was = 0; was < LAMP_PATTERN_COUNT; was++)
        for (int p = LAMP_SLOW; p <= LAMP_FAST; p++) {
            struct lamp lamp = {0};
            lamp_set(&lamp, (enum lamp_pattern)was, 0);
            bool before = lamp_on(&lamp, 10100);
            int64_t wake = lamp_wake_ms(&lamp, 10100);
            lamp_set(&lamp, (enum lamp_pattern)p, 10100);
            if (was == p)
                assert_int_equal(lamp_wake_ms(&lamp, 10100), wake);
            else
                assert_int_equal(lamp_on(&lamp, 10100), !before);
        }
}

/* Watches from `from` on, as a tool that sees only the light; returns what it says and when. */
static int watch(const struct lamp *lamp, struct light *seen, int64_t from, int64_t *at)
{
    int64_t again, change;
    int guess;

    for (*at = from; (guess = light_guess(seen, from, *at, &again)) < 0;) {
        change = lamp_wake_ms(lamp, *at);
        assert_true(again > *at || change < INT64_MAX);
        *at = change < again || again <= *at ? change : again;
        light_see(seen, lamp_on(lamp, *at), *at);
    }
    return guess;
}

TEST(a_pattern_is_told_by_its_light_alone_whatever_it_was_before)
{
    for (int was = 0; was < LAMP_PATTERN_COUNT; was++)
        for (int p = 0; p < LAMP_PATTERN_COUNT; p++)
            for (int64_t played = 0; played < 10000; played += 130) {
                struct lamp lamp = {0};
                struct light seen = {0};
                int64_t at = 0, end;

                light_see(&seen, false, 0);
                lamp_set(&lamp, (enum lamp_pattern)was, 10000);
                for (at = 10000; at < 10000 + played; at += 10)
                    light_see(&seen, lamp_on(&lamp, at), at);
                light_see(&seen, lamp_on(&lamp, at), at);
                lamp_set(&lamp, (enum lamp_pattern)p, at);
                light_see(&seen, lamp_on(&lamp, at), at);
                assert_int_equal(watch(&lamp, &seen, at, &end), p);
                assert_true(end - at <= 6000);
            }
}

TEST(a_light_that_has_long_been_the_same_is_told_without_waiting)
{
    struct light seen = {0};
    int64_t again;

    light_see(&seen, false, 0);
    assert_int_equal(light_guess(&seen, 9000, 9000, &again), LAMP_OFF);
    light_see(&seen, true, 9000);
    assert_int_equal(light_guess(&seen, 9000, 9500, &again), -1);
    assert_int_equal(light_guess(&seen, 9000, again, &again), LAMP_STEADY);
}
