/* The best single guess of a share: over very many periods it is neither too high nor too low. */
#include "core/tally/release_number.h"
#include "core/tally/tally.h"
#include "tests/fakes/ripe.h"
#include "tests/fakes/unit.h"
#include "tools/numbers/repeat.h"
#include <math.h>

enum { PERIODS = 10000, LEAST = 20, SIZES = 40 };

static uint64_t seed;

/* One whole period: this many visits of which about 40 of 100 are high, closed by the real code. */
static struct closed lived(const struct dice *dice, int visits, int *high)
{
    static struct tally tally;
    struct wish wish = {.terms = {MODE_BANDS, PERIOD_QUARTER, 1, 0, LEAST, 100}};
    tally_start(&tally, &wish, dice);
    *high = 0;
    for (int i = 0; i < visits; i++) {
        struct cell cell = {CELL_VISIT, 1, repeat_roll(&seed) % 100 < 40};
        *high += cell.high;
        tally_add(&tally, SENDER_KIOSK, &cell, tally.parity[SENDER_KIOSK]);
    }
    assert_true(tally_tick(&tally, &wish, ripe(&tally), 0, dice));
    return tally.closed[0];
}

TEST(ten_thousand_guesses_are_right_on_average)
{
    struct dice dice = {repeat_roll, &seed};
    double off = 0, naive = 0;
    seed = 1;
    for (int i = 0; i < PERIODS; i++) {
        int visits = LEAST + i % SIZES, high;
        struct closed closed = lived(&dice, visits, &high);
        double truth = 100.0 * high / visits;
        off += release_number_share(&closed, TABLE_BURNOUT) - truth;
        naive += 100.0 * closed.high[TABLE_BURNOUT] / closed.visits - truth;
    }
    assert_true(fabs(off / PERIODS) < 0.3);
    assert_true(naive / PERIODS > 2); /* what this would find in a share of n */
}
