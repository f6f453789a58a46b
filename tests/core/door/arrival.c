/* Tests app/core/door/arrival.c at its edges: moments, counts and bytes. What it does for people is
 * told in tests/stories/door, and held in tests/core/door/truth.c. */
#include "core/door/arrival.h"
#include "tests/fakes/unit.h"
#include <string.h>

enum { MINUTE = 60 * 1000, ACK = 5, HOURS = 2 };

static struct arrival a;

FIXTURE(setup)
{
    arrival_init(&a, 3, ACK, HOURS);
    return 0;
}

/* The first room's state, its lamp and the one by the door, in one line. */
#define assert_rooms(now, lamp, bezel)                                                             \
    do {                                                                                           \
        assert_int_equal(a.room[0].state, now);                                                    \
        assert_string_equal(lamp_patterns[arrival_room_lamp(&a, 1)].name, lamp);                   \
        assert_string_equal(lamp_patterns[arrival_bezel_lamp(&a, 7)].name, bezel);                 \
    } while (0)

#define ROOMS(name) TEST_WITH(name, setup, NULL)

ROOMS(nobody_is_no_light_and_no_waking)
{
    assert_rooms(ROOM_IDLE, "off", "off");
    assert_int_equal(arrival_wake_ms(&a), INT64_MAX);
}

ROOMS(a_row_of_door_presses_is_one_person)
{
    assert_true(arrival_door(&a, 0, 0));
    for (int i = 1; i < 10; i++)
        assert_false(arrival_door(&a, 0, i * (ARRIVAL_SAME_MS - 1)));
    assert_rooms(ROOM_TOLD, "steady", "slow");
}

ROOMS(the_row_does_not_put_off_the_minutes_to_an_answer)
{
    arrival_door(&a, 0, 0);
    arrival_door(&a, 0, 20000);
    assert_int_equal(arrival_wake_ms(&a), ACK * MINUTE);
}

ROOMS(a_later_press_is_another_person)
{
    arrival_door(&a, 0, 0);
    assert_true(arrival_door(&a, 0, ARRIVAL_SAME_MS));
    assert_rooms(ROOM_TOLD, "slow", "slow");
}

/* It may be somebody else, who must not read that they were seen. */
ROOMS(a_press_soon_after_seen_is_told_and_counts_nobody)
{
    arrival_door(&a, 0, 0);
    arrival_seen(&a, 0, 1000);
    assert_false(arrival_door(&a, 0, 2000));
    assert_rooms(ROOM_TOLD, "steady", "slow");
}

ROOMS(seen_is_not_for_somebody_who_came_a_moment_before)
{
    arrival_door(&a, 0, 0);
    arrival_arrive(&a, 0, MINUTE);
    arrival_seen(&a, 0, MINUTE + ARRIVAL_LOOK_MS - 1);
    assert_rooms(ROOM_TOLD, "slow", "slow");
    arrival_seen(&a, 0, MINUTE + ARRIVAL_LOOK_MS);
    assert_rooms(ROOM_SEEN, "slow", "steady");
}

ROOMS(whoever_leaves_takes_nothing_from_those_who_were_there_before)
{
    arrival_door(&a, 0, 0);
    arrival_seen(&a, 0, 1000);
    arrival_arrive(&a, 0, MINUTE);
    arrival_leave(&a, 0, MINUTE + 1000);
    assert_rooms(ROOM_SEEN, "steady", "steady");
    arrival_clear(&a, 0);
    arrival_door(&a, 0, 2 * MINUTE);
    arrival_tick(&a, (2 + ACK) * MINUTE);
    arrival_arrive(&a, 0, 10 * MINUTE);
    arrival_leave(&a, 0, 11 * MINUTE);
    assert_rooms(ROOM_UNANSWERED, "steady", "blinks");
}

ROOMS(a_press_beside_a_check_in_stays_when_that_is_taken_back)
{
    arrival_arrive(&a, 0, 0);
    arrival_door(&a, 0, 5000);
    arrival_leave(&a, 0, 10000);
    assert_rooms(ROOM_TOLD, "steady", "slow");
}

ROOMS(leaving_takes_one_person_away)
{
    arrival_arrive(&a, 0, 0);
    arrival_arrive(&a, 0, MINUTE);
    arrival_leave(&a, 0, MINUTE);
    assert_rooms(ROOM_TOLD, "steady", "slow");
    arrival_leave(&a, 0, MINUTE);
    assert_rooms(ROOM_IDLE, "off", "off");
    arrival_leave(&a, 0, MINUTE);
    assert_rooms(ROOM_IDLE, "off", "off");
}

/* Somebody who changes their mind about the visit may still need a person. */
ROOMS(leaving_does_not_take_back_a_call_for_company)
{
    arrival_arrive(&a, 0, 0);
    arrival_company(&a, 0, 1000);
    arrival_leave(&a, 0, 2000);
    assert_rooms(ROOM_TOLD, "fast", "slow");
}

ROOMS(no_answer_after_the_sites_minutes_and_not_before)
{
    arrival_door(&a, 0, 1000);
    assert_int_equal(arrival_wake_ms(&a), 1000 + ACK * MINUTE);
    arrival_tick(&a, 999 + ACK * MINUTE);
    assert_rooms(ROOM_TOLD, "steady", "slow");
    arrival_tick(&a, 1000 + ACK * MINUTE);
    assert_rooms(ROOM_UNANSWERED, "steady", "blinks");
    assert_int_equal(arrival_wake_ms(&a), 1000 + (ACK + HOURS * 60) * MINUTE);
}

ROOMS(a_press_soon_after_no_answer_is_not_swallowed)
{
    arrival_init(&a, 1, 1, HOURS);
    arrival_door(&a, 0, 0);
    arrival_door(&a, 0, 25000);
    arrival_door(&a, 0, 50000);
    arrival_tick(&a, MINUTE);
    assert_false(arrival_door(&a, 0, MINUTE + 1000));
    assert_rooms(ROOM_TOLD, "steady", "slow");
}

ROOMS(an_arrival_that_nothing_lights_for_is_unanswered_at_once)
{
    arrival_door(&a, 0, 0);
    arrival_unheard(&a, 0, 0);
    assert_rooms(ROOM_UNANSWERED, "steady", "blinks");
    arrival_seen(&a, 0, 1000);
    arrival_unheard(&a, 0, 1000);
    assert_rooms(ROOM_SEEN, "steady", "steady");
}

ROOMS(whoever_is_not_answered_is_let_go_after_the_sites_hours_and_not_before)
{
    arrival_door(&a, 0, 0);
    arrival_tick(&a, ACK * MINUTE);
    arrival_tick(&a, (ACK + HOURS * 60) * MINUTE - 1);
    assert_rooms(ROOM_UNANSWERED, "steady", "blinks");
    arrival_tick(&a, (ACK + HOURS * 60) * MINUTE);
    assert_rooms(ROOM_IDLE, "off", "off");
    assert_true(arrival_door(&a, 0, (ACK + HOURS * 60) * MINUTE));
}

/* Who presses the button beside a call for company has the site's minutes all the same. */
ROOMS(a_call_for_company_takes_no_minutes_from_an_arrival)
{
    arrival_arrive(&a, 0, 0);
    arrival_company(&a, 0, 1000);
    assert_int_equal(a.room[0].waiting, 1);
    arrival_tick(&a, 1000 + ARRIVAL_COMPANY_MS);
    assert_rooms(ROOM_TOLD, "fast", "slow");
    arrival_tick(&a, ACK * MINUTE);
    assert_rooms(ROOM_UNANSWERED, "fast", "blinks");
}

ROOMS(every_arrival_rings_until_the_lamps_have_been_lit)
{
    arrival_arrive(&a, 1, 0);
    assert_true(arrival_rung(&a, 2));
    assert_false(arrival_rung(&a, 1));
    arrival_lit(&a);
    assert_false(arrival_rung(&a, 2));
    arrival_tick(&a, ACK * MINUTE);
    assert_false(arrival_rung(&a, 2));
    arrival_arrive(&a, 1, 6 * MINUTE);
    assert_true(arrival_rung(&a, 2));
}

ROOMS(the_lamp_by_the_door_never_says_more_than_is_true)
{
    arrival_arrive(&a, 1, 0);
    arrival_tick(&a, ACK * MINUTE);
    assert_int_equal(arrival_bezel_lamp(&a, 7), LAMP_BLINKS);
    arrival_door(&a, 0, 6 * MINUTE);
    assert_int_equal(arrival_bezel_lamp(&a, 7), LAMP_SLOW);
    arrival_seen(&a, 0, 7 * MINUTE);
    assert_int_equal(arrival_bezel_lamp(&a, 7), LAMP_BLINKS);
    arrival_clear(&a, 1);
    assert_int_equal(arrival_bezel_lamp(&a, 7), LAMP_STEADY);
}

ROOMS(a_crowd_does_not_overflow)
{
    for (int i = 0; i < 500; i++)
        arrival_arrive(&a, 0, i * MINUTE);
    assert_int_equal(a.room[0].waiting, ARRIVAL_WAITING_MAX);
}

ROOMS(a_restart_forgets_nobody_who_waits)
{
    uint8_t packed[ARRIVAL_PACKED];

    arrival_door(&a, 0, 0);
    arrival_arrive(&a, 0, MINUTE);
    arrival_arrive(&a, 1, 0);
    arrival_seen(&a, 1, 10);
    arrival_company(&a, 2, 20);
    arrival_pack(&a, packed);

    arrival_init(&a, 3, ACK, HOURS);
    assert_true(arrival_unpack(&a, packed, 100 * MINUTE));
    assert_rooms(ROOM_TOLD, "slow", "slow");
    assert_int_equal(a.room[1].state, ROOM_SEEN);
    assert_int_equal(arrival_room_lamp(&a, 4), LAMP_FAST);
    assert_int_equal(arrival_wake_ms(&a), 100 * MINUTE + ARRIVAL_COMPANY_MS);
}

ROOMS(what_is_kept_has_no_time_in_it)
{
    uint8_t one[ARRIVAL_PACKED], other[ARRIVAL_PACKED];

    arrival_door(&a, 0, 12345);
    arrival_seen(&a, 0, 23456);
    arrival_pack(&a, one);
    arrival_init(&a, 3, ACK, HOURS);
    arrival_arrive(&a, 0, 99999999);
    arrival_seen(&a, 0, 999999999);
    arrival_pack(&a, other);
    assert_memory_equal(one, other, sizeof one);
}

ROOMS(a_damaged_file_is_refused_whatever_byte_is_wrong)
{
    uint8_t packed[ARRIVAL_PACKED];

    arrival_door(&a, 0, 0);
    arrival_pack(&a, packed);
    arrival_init(&a, 3, ACK, HOURS);
    for (int i = 0; i < ARRIVAL_PACKED; i++) {
        packed[i] ^= 0x10;
        assert_false(arrival_unpack(&a, packed, 0));
        packed[i] ^= 0x10;
    }
    assert_rooms(ROOM_IDLE, "off", "off");
    assert_true(arrival_unpack(&a, packed, 0));
    assert_rooms(ROOM_TOLD, "steady", "slow");
}

ROOMS(rooms_that_are_no_more_are_left_out)
{
    uint8_t packed[ARRIVAL_PACKED];

    arrival_arrive(&a, 2, 0);
    arrival_pack(&a, packed);
    arrival_init(&a, 1, ACK, HOURS);
    assert_true(arrival_unpack(&a, packed, 0));
    assert_rooms(ROOM_IDLE, "off", "off");
}
