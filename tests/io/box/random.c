/* The kernel's randomness, roll by roll: it looks even, and no row of rolls comes twice. */
#include "io/box/random.h"
#include "tests/fakes/unit.h"

TEST(every_bit_is_one_about_half_of_the_time)
{
    enum { ROLLS = 20000 };
    const struct dice *dice = random_dice();
    int ones[32] = {0};
    for (int i = 0; i < ROLLS; i++) {
        uint32_t roll = dice->roll(dice->cup);
        for (int bit = 0; bit < 32; bit++)
            ones[bit] += roll >> bit & 1;
    }
    for (int bit = 0; bit < 32; bit++) /* ten standard deviations */
        assert_in_range(ones[bit], ROLLS / 2 - 710, ROLLS / 2 + 710);
}

TEST(no_row_of_rolls_comes_twice)
{
    enum { ROLLS = 256 };
    const struct dice *dice = random_dice();
    uint32_t first[ROLLS];
    int same = 0;
    for (int i = 0; i < ROLLS; i++)
        first[i] = dice->roll(dice->cup);
    for (int i = 0; i < ROLLS; i++)
        same += first[i] == dice->roll(dice->cup);
    assert_in_range(same, 0, 3);
}
