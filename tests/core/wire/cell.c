/* Tests app/core/wire/cell.c: what may leave a visit. */
#include "core/wire/cell.h"
#include "tests/fakes/unit.h"
#include <string.h>

static const struct terms BANDS = {.mode = MODE_BANDS, .tables = 1 << TABLE_BURNOUT, .k = 20};

TEST(a_visit_fits_when_every_table_in_force_was_answered)
{
    struct terms both = BANDS;
    both.tables |= 1 << TABLE_DISTRESS;
    assert_true(cell_fits(&(struct cell){CELL_VISIT, 1, 0}, &BANDS));
    assert_true(cell_fits(&(struct cell){CELL_VISIT, 1, 1}, &BANDS));
    assert_true(cell_fits(&(struct cell){CELL_VISIT, 3, 2}, &both));
    assert_false(cell_fits(&(struct cell){CELL_VISIT, 1, 0}, &both));
    assert_false(cell_fits(&(struct cell){CELL_VISIT, 3, 0}, &BANDS));
    assert_false(cell_fits(&(struct cell){CELL_VISIT, 0, 0}, &BANDS));
}

TEST(a_high_band_without_its_table_never_fits)
{
    assert_false(cell_fits(&(struct cell){CELL_VISIT, 1, 2}, &BANDS));
    assert_false(cell_fits(&(struct cell){CELL_CHECKIN, 0, 1}, &BANDS));
}

static struct terms in(enum tally_mode mode)
{
    struct terms terms = BANDS;
    terms.mode = (uint8_t)mode;
    return terms;
}

TEST(with_visits_only_no_band_may_travel)
{
    struct terms visits = in(MODE_VISITS);
    assert_true(cell_fits(&(struct cell){CELL_VISIT, 0, 0}, &visits));
    assert_false(cell_fits(&(struct cell){CELL_VISIT, 1, 0}, &visits));
    assert_true(cell_fits(&(struct cell){CELL_CHECKIN, 0, 0}, &visits));
}

TEST(with_tallies_off_nothing_fits)
{
    struct terms off = in(MODE_OFF);
    for (int kind = CELL_NONE; kind <= CELL_CHECKIN; kind++)
        assert_false(cell_fits(&(struct cell){(uint8_t)kind, 0, 0}, &off));
    assert_false(cell_fits(&(struct cell){CELL_NONE, 1, 0}, &BANDS));
    assert_false(cell_fits(&(struct cell){77, 1, 0}, &BANDS));
}

TEST(terms_are_equal_only_when_every_one_is)
{
    struct terms other = BANDS;
    assert_true(terms_equal(&BANDS, &other));
    other.epsilon_hundredths = 50;
    assert_false(terms_equal(&BANDS, &other));
    other = BANDS, other.k++;
    assert_false(terms_equal(&BANDS, &other));
    other = BANDS, other.period++;
    assert_false(terms_equal(&BANDS, &other));
    other = BANDS, other.count_door = 1;
    assert_false(terms_equal(&BANDS, &other));
    other = BANDS, other.mode = MODE_VISITS;
    assert_false(terms_equal(&BANDS, &other));
    other = BANDS, other.tables = 3;
    assert_false(terms_equal(&BANDS, &other));
}
