/* The sampler: exact on bits that are known, and of the right shape on bits that are even. The even
 * bits come from a fixed generator, so a run never fails by bad luck. */
#include "core/tally/noise.h"
#include "tests/fakes/unit.h"
#include "tools/numbers/repeat.h"

struct script {
    const uint32_t *bits;
    int n, used;
};

static uint32_t from_script(void *cup)
{
    struct script *script = cup;
    assert_true(script->used < script->n);
    return script->bits[script->used++];
}

static int32_t laplace_of(const uint32_t *bits, int n, uint32_t s, uint32_t t)
{
    struct script script = {bits, n, 0};
    struct dice dice = {from_script, &script};
    int32_t z = noise_laplace(&dice, s, t);
    assert_int_equal(script.used, n);
    return z;
}

TEST(an_incomplete_round_is_rolled_again)
{
    const uint32_t bits[] = {UINT32_MAX, 7};
    struct script script = {bits, 2, 0};
    struct dice dice = {from_script, &script};
    assert_int_equal(noise_uniform(&dice, 3), 1);
    assert_int_equal(script.used, 2);
}

/* s = t = 1. U is 0 (one roll). decay(0, 1): one roll, false at once: accepted. Each decay(1, 1)
 * that rolls 0 of 1 (true), then 1 of 2 (false), has k = 2: false. Then the sign. */
TEST(known_bits_give_the_number_the_paper_gives)
{
    const uint32_t zero[] = {0, 0, 0, 1, 1};
    assert_int_equal(laplace_of(zero, 5, 1, 1), 0);
    /* decay(1, 1): 0 of 1, 0 of 2, 1 of 3: k = 3: true; then false as above; then the sign. */
    const uint32_t one[] = {0, 0, 0, 0, 1, 0, 1, 1};
    assert_int_equal(laplace_of(one, 8, 1, 1), 1);
    const uint32_t minus_one[] = {0, 0, 0, 0, 1, 0, 1, 0};
    assert_int_equal(laplace_of(minus_one, 8, 1, 1), -1);
}

TEST(minus_zero_is_drawn_again)
{
    const uint32_t bits[] = {0, 0, 0, 1, 0, /* size 0, below: again */ 0, 0, 0, 1, 1};
    assert_int_equal(laplace_of(bits, 10, 1, 1), 0);
}

/* U = 3 of 4 refused by decay(3, 4) (roll 0 below 3: true; roll 7 of 8: false; k = 2), then U = 1
 * accepted (roll 3 of 4: false, k = 1); no more; t/s = 4/2: 1 / 2 = 0 with the sign above. */
TEST(a_refused_start_and_a_coarser_scale)
{
    const uint32_t bits[] = {3, 0, 7, 1, 3, 0, 1, 1};
    assert_int_equal(laplace_of(bits, 8, 2, 4), 0);
}

enum { DRAWS = 200000, SHOWN = 6 };

/* Probabilities of |z| = 0..5 in millionths: (1-q)/(1+q) q^|z|, twice that above 0;
 * q = exp(-s/t). */
static void held_against(uint32_t s, uint32_t t, const int expected[SHOWN])
{
    uint64_t seed = 20270101;
    struct dice dice = {repeat_roll, &seed};
    int seen[SHOWN] = {0};
    int64_t sum = 0;
    for (int i = 0; i < DRAWS; i++) {
        int32_t z = noise_laplace(&dice, s, t);
        sum += z;
        int size = z < 0 ? -z : z;
        if (size < SHOWN)
            seen[size]++;
    }
    for (int i = 0; i < SHOWN; i++)
        assert_in_range(seen[i] + 1000, expected[i] / 5 + 1000 - 600, expected[i] / 5 + 1000 + 600);
    assert_in_range(sum + 5000, 0, 10000);
}

TEST(epsilon_one_has_its_shape)
{
    const int expected[SHOWN] = {462117, 340006, 125081, 46015, 16928, 6227};
    held_against(100, 100, expected);
}

TEST(two_tables_of_epsilon_one_have_the_shape_of_a_half)
{
    const int expected[SHOWN] = {244919, 297098, 180199, 109296, 66292, 40208};
    held_against(100, 200, expected);
}
