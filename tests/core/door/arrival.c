/* Tests app/core/door/arrival.c: who waits, what the lamps say, and what a restart keeps. */
#include "core/door/arrival.h"
#include "tests/fakes/unit.h"
#include <string.h>

enum { MINUTE = 60 * 1000, ACK = 5 };

static struct arrival a;

static int setup(void **state)
{
    (void)state;
    arrival_init(&a, 3, ACK);
    return 0;
}

/* The first room's state, its lamp and the one by the door, in one line. */
#define assert_rooms(now, lamp, bezel)                                                             \
    do {                                                                                           \
        assert_int_equal(a.room[0].state, now);                                                    \
        assert_string_equal(lamp_name(arrival_room_lamp(&a, 1)), lamp);                            \
        assert_string_equal(lamp_name(arrival_bezel_lamp(&a)), bezel);                             \
    } while (0)

static void nobody_is_no_light_and_no_waking(void **state)
{
    (void)state;
    assert_rooms(ROOM_IDLE, "off", "off");
    assert_int_equal(arrival_wake_ms(&a), INT64_MAX);
}

static void the_door_button_tells_the_first_room(void **state)
{
    (void)state;
    assert_true(arrival_door(&a, 0));
    assert_rooms(ROOM_TOLD, "steady", "slow");
    assert_int_equal(arrival_room_lamp(&a, 2), LAMP_OFF);
}

static void seen_is_steady_by_the_door_and_the_room_keeps_its_light(void **state)
{
    (void)state;
    arrival_door(&a, 0);
    arrival_seen(&a, 0, 1000);
    assert_rooms(ROOM_SEEN, "steady", "steady");
}

static void seen_with_nobody_waiting_is_nothing(void **state)
{
    (void)state;
    arrival_seen(&a, 0, 1000);
    assert_rooms(ROOM_IDLE, "off", "off");
}

static void holding_seen_clears_the_room(void **state)
{
    (void)state;
    arrival_door(&a, 0);
    arrival_arrive(&a, 0, MINUTE);
    arrival_seen(&a, 0, MINUTE + 1);
    arrival_clear(&a, 0);
    assert_rooms(ROOM_IDLE, "off", "off");
    assert_true(arrival_door(&a, MINUTE + 2000));
    assert_rooms(ROOM_TOLD, "steady", "slow");
}

static void a_row_of_door_presses_is_one_person(void **state)
{
    (void)state;
    assert_true(arrival_door(&a, 0));
    for (int i = 1; i < 10; i++)
        assert_false(arrival_door(&a, i * (ARRIVAL_SAME_MS - 1)));
    assert_rooms(ROOM_TOLD, "steady", "slow");
}

static void the_row_does_not_put_off_the_minutes_to_an_answer(void **state)
{
    (void)state;
    arrival_door(&a, 0);
    arrival_door(&a, 20000);
    assert_int_equal(arrival_wake_ms(&a), ACK * MINUTE);
}

static void a_later_press_is_another_person(void **state)
{
    (void)state;
    arrival_door(&a, 0);
    assert_true(arrival_door(&a, ARRIVAL_SAME_MS));
    assert_rooms(ROOM_TOLD, "slow", "slow");
}

static void a_check_in_on_the_screen_after_a_press_is_another_person(void **state)
{
    (void)state;
    arrival_door(&a, 0);
    assert_true(arrival_arrive(&a, 0, 1000));
    assert_rooms(ROOM_TOLD, "slow", "slow");
}

static void a_door_press_right_after_a_check_in_is_the_same_person(void **state)
{
    (void)state;
    arrival_arrive(&a, 0, 0);
    assert_false(arrival_door(&a, 5000));
    assert_rooms(ROOM_TOLD, "steady", "slow");
}

static void a_press_soon_after_seen_changes_nothing(void **state)
{
    (void)state;
    arrival_door(&a, 0);
    arrival_seen(&a, 0, 1000);
    assert_false(arrival_door(&a, 2000));
    assert_rooms(ROOM_SEEN, "steady", "steady");
}

static void somebody_new_after_seen_is_told_again_and_two_wait(void **state)
{
    (void)state;
    arrival_door(&a, 0);
    arrival_seen(&a, 0, 1000);
    assert_true(arrival_arrive(&a, 0, MINUTE));
    assert_rooms(ROOM_TOLD, "slow", "slow");
}

static void leaving_takes_one_person_away(void **state)
{
    (void)state;
    arrival_arrive(&a, 0, 0);
    arrival_arrive(&a, 0, MINUTE);
    arrival_leave(&a, 0);
    assert_rooms(ROOM_TOLD, "steady", "slow");
    arrival_leave(&a, 0);
    assert_rooms(ROOM_IDLE, "off", "off");
    arrival_leave(&a, 0);
    assert_rooms(ROOM_IDLE, "off", "off");
}

/* Somebody who changes their mind about the visit may still need a person. */
static void leaving_does_not_take_back_a_call_for_company(void **state)
{
    (void)state;
    arrival_arrive(&a, 0, 0);
    arrival_company(&a, 0, 1000);
    arrival_leave(&a, 0);
    assert_rooms(ROOM_TOLD, "fast", "slow");
}

static void no_answer_after_the_sites_minutes_and_not_before(void **state)
{
    (void)state;
    arrival_door(&a, 1000);
    assert_int_equal(arrival_wake_ms(&a), 1000 + ACK * MINUTE);
    arrival_tick(&a, 999 + ACK * MINUTE);
    assert_rooms(ROOM_TOLD, "steady", "slow");
    arrival_tick(&a, 1000 + ACK * MINUTE);
    assert_rooms(ROOM_UNANSWERED, "steady", "blinks");
    assert_int_equal(arrival_wake_ms(&a), INT64_MAX);
}

static void letting_them_know_again_tells_anew_and_counts_nobody(void **state)
{
    (void)state;
    arrival_arrive(&a, 0, 0);
    arrival_tick(&a, ACK * MINUTE);
    assert_false(arrival_arrive(&a, 0, 6 * MINUTE));
    assert_rooms(ROOM_TOLD, "steady", "slow");
    assert_int_equal(arrival_wake_ms(&a), (6 + ACK) * MINUTE);
    arrival_tick(&a, (6 + ACK) * MINUTE);
    assert_false(arrival_door(&a, 12 * MINUTE));
    assert_rooms(ROOM_TOLD, "steady", "slow");
}

static void a_press_soon_after_no_answer_is_not_swallowed(void **state)
{
    (void)state;
    arrival_init(&a, 1, 1);
    arrival_door(&a, 0);
    arrival_door(&a, 25000);
    arrival_door(&a, 50000);
    arrival_tick(&a, MINUTE);
    assert_false(arrival_door(&a, MINUTE + 1000));
    assert_rooms(ROOM_TOLD, "steady", "slow");
}

static void an_arrival_that_nothing_lights_for_is_unanswered_at_once(void **state)
{
    (void)state;
    arrival_door(&a, 0);
    arrival_unheard(&a, 0);
    assert_rooms(ROOM_UNANSWERED, "steady", "blinks");
    arrival_seen(&a, 0, 1000);
    arrival_unheard(&a, 0);
    assert_rooms(ROOM_SEEN, "steady", "steady");
}

static void a_late_answer_is_an_answer(void **state)
{
    (void)state;
    arrival_door(&a, 0);
    arrival_tick(&a, 60 * MINUTE);
    arrival_seen(&a, 0, 60 * MINUTE);
    assert_rooms(ROOM_SEEN, "steady", "steady");
}

static void whoever_waits_unseen_is_never_forgotten(void **state)
{
    (void)state;
    arrival_door(&a, 0);
    arrival_tick(&a, ACK * MINUTE);
    arrival_tick(&a, (int64_t)72 * 60 * MINUTE);
    assert_rooms(ROOM_UNANSWERED, "steady", "blinks");
}

static void seen_goes_out_by_itself_so_that_it_deceives_nobody_later(void **state)
{
    (void)state;
    arrival_door(&a, 0);
    arrival_seen(&a, 0, 1000);
    assert_int_equal(arrival_wake_ms(&a), 1000 + ARRIVAL_SEEN_MS);
    arrival_tick(&a, 1000 + ARRIVAL_SEEN_MS);
    assert_rooms(ROOM_IDLE, "off", "off");
}

static void company_is_fast_until_seen(void **state)
{
    (void)state;
    arrival_company(&a, 0, 0);
    assert_rooms(ROOM_TOLD, "fast", "slow");
    arrival_company(&a, 0, 1000);
    assert_int_equal(a.room[0].waiting, 1);
    arrival_seen(&a, 0, 2000);
    assert_rooms(ROOM_SEEN, "steady", "steady");
}

static void company_without_an_answer_says_so_after_a_minute_and_stays_fast(void **state)
{
    (void)state;
    arrival_arrive(&a, 0, 0);
    arrival_company(&a, 0, 1000);
    assert_int_equal(a.room[0].waiting, 1);
    assert_int_equal(arrival_wake_ms(&a), 1000 + ARRIVAL_COMPANY_MS);
    arrival_tick(&a, 1000 + ARRIVAL_COMPANY_MS);
    assert_rooms(ROOM_UNANSWERED, "fast", "blinks");
}

static void rooms_do_not_touch_each_other(void **state)
{
    (void)state;
    arrival_arrive(&a, 2, 0);
    assert_rooms(ROOM_IDLE, "off", "slow");
    assert_int_equal(arrival_room_lamp(&a, 4), LAMP_STEADY);
    arrival_door(&a, 10);
    arrival_seen(&a, 2, 20);
    assert_rooms(ROOM_TOLD, "steady", "slow");
    arrival_clear(&a, 2);
    assert_rooms(ROOM_TOLD, "steady", "slow");
}

static void the_lamp_by_the_door_never_says_more_than_is_true(void **state)
{
    (void)state;
    arrival_arrive(&a, 1, 0);
    arrival_tick(&a, ACK * MINUTE);
    assert_int_equal(arrival_bezel_lamp(&a), LAMP_BLINKS);
    arrival_door(&a, 6 * MINUTE);
    assert_int_equal(arrival_bezel_lamp(&a), LAMP_SLOW);
    arrival_seen(&a, 0, 7 * MINUTE);
    assert_int_equal(arrival_bezel_lamp(&a), LAMP_BLINKS);
    arrival_clear(&a, 1);
    assert_int_equal(arrival_bezel_lamp(&a), LAMP_STEADY);
}

static void one_lamp_for_two_rooms_adds_them_up(void **state)
{
    (void)state;
    arrival_arrive(&a, 0, 0);
    arrival_arrive(&a, 1, 0);
    assert_int_equal(arrival_room_lamp(&a, 3), LAMP_SLOW);
    assert_int_equal(arrival_room_lamp(&a, 1), LAMP_STEADY);
}

static void a_crowd_does_not_overflow(void **state)
{
    (void)state;
    for (int i = 0; i < 500; i++)
        arrival_arrive(&a, 0, i * MINUTE);
    assert_int_equal(a.room[0].waiting, ARRIVAL_WAITING_MAX);
}

static void a_restart_forgets_nobody_who_waits(void **state)
{
    uint8_t packed[ARRIVAL_PACKED];

    (void)state;
    arrival_door(&a, 0);
    arrival_arrive(&a, 0, MINUTE);
    arrival_arrive(&a, 1, 0);
    arrival_seen(&a, 1, 10);
    arrival_company(&a, 2, 20);
    arrival_pack(&a, packed);

    arrival_init(&a, 3, ACK);
    assert_true(arrival_unpack(&a, packed, 100 * MINUTE));
    assert_rooms(ROOM_TOLD, "slow", "slow");
    assert_int_equal(a.room[1].state, ROOM_SEEN);
    assert_int_equal(arrival_room_lamp(&a, 4), LAMP_FAST);
    assert_int_equal(arrival_wake_ms(&a), 100 * MINUTE + ARRIVAL_COMPANY_MS);
}

static void what_is_kept_has_no_time_in_it(void **state)
{
    uint8_t one[ARRIVAL_PACKED], other[ARRIVAL_PACKED];

    (void)state;
    arrival_door(&a, 12345);
    arrival_seen(&a, 0, 23456);
    arrival_pack(&a, one);
    arrival_init(&a, 3, ACK);
    arrival_arrive(&a, 0, 99999999);
    arrival_seen(&a, 0, 999999999);
    arrival_pack(&a, other);
    assert_memory_equal(one, other, sizeof one);
}

static void a_damaged_file_is_refused_whatever_byte_is_wrong(void **state)
{
    uint8_t packed[ARRIVAL_PACKED];

    (void)state;
    arrival_door(&a, 0);
    arrival_pack(&a, packed);
    arrival_init(&a, 3, ACK);
    for (int i = 0; i < ARRIVAL_PACKED; i++) {
        packed[i] ^= 0x10;
        assert_false(arrival_unpack(&a, packed, 0));
        packed[i] ^= 0x10;
    }
    assert_rooms(ROOM_IDLE, "off", "off");
    assert_true(arrival_unpack(&a, packed, 0));
    assert_rooms(ROOM_TOLD, "steady", "slow");
}

static void rooms_that_are_no_more_are_left_out(void **state)
{
    uint8_t packed[ARRIVAL_PACKED];

    (void)state;
    arrival_arrive(&a, 2, 0);
    arrival_pack(&a, packed);
    arrival_init(&a, 1, ACK);
    assert_true(arrival_unpack(&a, packed, 0));
    assert_rooms(ROOM_IDLE, "off", "off");
}

#define ROOMS(test) cmocka_unit_test_setup(test, setup)

UNIT_MAIN(ROOMS(nobody_is_no_light_and_no_waking), ROOMS(the_door_button_tells_the_first_room),
          ROOMS(seen_is_steady_by_the_door_and_the_room_keeps_its_light),
          ROOMS(seen_with_nobody_waiting_is_nothing), ROOMS(holding_seen_clears_the_room),
          ROOMS(a_row_of_door_presses_is_one_person),
          ROOMS(the_row_does_not_put_off_the_minutes_to_an_answer),
          ROOMS(a_later_press_is_another_person),
          ROOMS(a_check_in_on_the_screen_after_a_press_is_another_person),
          ROOMS(a_door_press_right_after_a_check_in_is_the_same_person),
          ROOMS(a_press_soon_after_seen_changes_nothing),
          ROOMS(somebody_new_after_seen_is_told_again_and_two_wait),
          ROOMS(leaving_takes_one_person_away),
          ROOMS(leaving_does_not_take_back_a_call_for_company),
          ROOMS(no_answer_after_the_sites_minutes_and_not_before),
          ROOMS(letting_them_know_again_tells_anew_and_counts_nobody),
          ROOMS(a_press_soon_after_no_answer_is_not_swallowed),
          ROOMS(an_arrival_that_nothing_lights_for_is_unanswered_at_once),
          ROOMS(a_late_answer_is_an_answer), ROOMS(whoever_waits_unseen_is_never_forgotten),
          ROOMS(seen_goes_out_by_itself_so_that_it_deceives_nobody_later),
          ROOMS(company_is_fast_until_seen),
          ROOMS(company_without_an_answer_says_so_after_a_minute_and_stays_fast),
          ROOMS(rooms_do_not_touch_each_other),
          ROOMS(the_lamp_by_the_door_never_says_more_than_is_true),
          ROOMS(one_lamp_for_two_rooms_adds_them_up), ROOMS(a_crowd_does_not_overflow),
          ROOMS(a_restart_forgets_nobody_who_waits), ROOMS(what_is_kept_has_no_time_in_it),
          ROOMS(a_damaged_file_is_refused_whatever_byte_is_wrong),
          ROOMS(rooms_that_are_no_more_are_left_out))
