/* Tests app/io/link/seat.c: who is dropped when all places are taken. */
#include "io/link/seat.h"
#include "tests/fakes/unit.h"

enum { ME = 801, OTHER = 802, THIRD = 803 };

TEST(a_free_seat_is_taken_before_anybody_is_dropped)
{
    const struct seat seats[] = {{true, false, ME, 1}, {0}, {true, true, ME, 3}};
    assert_int_equal(seat_for(seats, 3, ME), 1);
    assert_int_equal(seat_for(seats, 3, OTHER), 1);
}

TEST(a_silent_one_of_the_same_user_goes_before_an_older_one_that_spoke)
{
    const struct seat seats[] = {
        {true, true, ME, 1}, {true, false, OTHER, 2}, {true, false, ME, 4}, {true, false, ME, 3}};
    assert_int_equal(seat_for(seats, 4, ME), 3);
}

TEST(where_all_spoke_the_oldest_of_the_same_user_goes)
{
    const struct seat seats[] = {{true, true, OTHER, 1}, {true, true, ME, 7}, {true, true, ME, 5}};
    assert_int_equal(seat_for(seats, 3, ME), 2);
}

TEST(a_newcomer_takes_a_seat_of_whoever_has_the_most)
{
    const struct seat seats[] = {{true, false, OTHER, 1},
                                 {true, true, THIRD, 2},
                                 {true, true, OTHER, 3},
                                 {true, false, THIRD, 9},
                                 {true, false, THIRD, 8}};
    assert_int_equal(seat_for(seats, 5, ME), 4);
}

/* Whatever a greedy user does, one that holds a single seat keeps it. */
TEST(who_holds_one_seat_is_never_put_out_by_another)
{
    struct seat seats[16] = {{true, false, ME, 0}};
    for (uint32_t since = 1; since < 200; since++) {
        long user = since % 3 ? OTHER : THIRD;
        int i = seat_for(seats, 16, user);
        assert_int_not_equal(i, 0);
        seats[i] = (struct seat){true, since % 2, user, since};
    }
}
