/* Counting, joining and closing, with a cranked calendar and dice that always give 0 noise unless
 * a test loads them. */
#include "core/tally/tally.h"
#include "core/plain/isodate.h"
#include "core/tally/calendar.h"
#include "core/wire/period.h"
#include "tests/fakes/dice.h"
#include "tests/fakes/unit.h"
#include <string.h>

static const struct cell HIGH = {CELL_VISIT, 1, 1}, LOW = {CELL_VISIT, 1, 0};
static const struct cell CHECKIN = {CELL_CHECKIN, 0, 0};

struct world {
    struct tally tally;
    struct wish wish;
    struct cup cup;
    struct dice dice;
    struct today now; /* when it began */
};

static struct today on(const char *s)
{
    struct today today = {.trusted = true};
    assert_true(isodate_parse(s, &today.day));
    return today;
}

static const struct today ADRIFT = {0, false};

static struct terms bands(enum period_kind period)
{
    return (struct terms){.mode = MODE_BANDS,
                          .period = (uint8_t)period,
                          .tables = 1,
                          .k = K_DEFAULT,
                          .epsilon_hundredths = 100};
}

static bool tick(struct world *w, struct today today)
{
    return tally_tick(&w->tally, &w->wish, today, 1, &w->dice);
}

/* Powered hours on a day; nothing closes in them. */
static void hours_on(struct world *w, int n, struct today today)
{
    for (int i = 0; i < n; i++)
        assert_false(tick(w, today));
}

/* A clock that has stood long enough, whatever it says; the hours of that are not counted as
 * powered. True: a period was closed. */
static bool judge(struct world *w, struct today today)
{
    bool closed = false;
    uint16_t powered_h = w->tally.powered_h;
    for (int i = 0; i <= JUMP_HOURS && !closed; i++) {
        w->tally.powered_h = (uint16_t)(powered_h ? powered_h - 1 : 0);
        closed = tick(w, today);
    }
    w->tally.powered_h = closed ? 0 : powered_h;
    return closed;
}

static void begin_with(struct world *w, const struct terms *terms, struct today today)
{
    memset(w, 0, sizeof *w);
    w->wish.terms = *terms;
    w->wish.counts = FEW_VISITS | FEW_CHECKINS;
    w->dice = dice_of(&w->cup);
    tally_start(&w->tally, &w->wish, &w->dice);
    if (today.trusted)
        judge(w, today);
    w->now = today;
}

static void begin(struct world *w, enum period_kind period, struct today today)
{
    struct terms terms = bands(period);
    begin_with(w, &terms, today);
}

static void visits(struct world *w, int n, const struct cell *cell)
{
    enum sender from = cell->kind == CELL_VISIT ? SENDER_KIOSK : SENDER_CHECKIN;
    for (int i = 0; i < n; i++)
        assert_int_equal(tally_add(&w->tally, from, cell, w->tally.parity[from]), TALLY_ADDED);
}

static void hours(struct world *w, int n)
{
    hours_on(w, n, w->now);
}

static void name_is(const struct period_name *name, const char *s)
{
    char buffer[PERIOD_NAME_MAX];
    struct text text = text_in(buffer, sizeof buffer);
    period_add_name(&text, name);
    assert_string_equal(buffer, s);
}

static const struct closed *newest(const struct world *w)
{
    assert_true(w->tally.closed_n > 0);
    return &w->tally.closed[w->tally.closed_n - 1];
}

/* --- counting ------------------------------------------------------------------------------- */

TEST(a_visit_adds_to_n_and_to_one_band)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, on("2027-02-03"));
    visits(&w, 3, &HIGH);
    visits(&w, 2, &LOW);
    visits(&w, 1, &CHECKIN);
    assert_int_equal(w.tally.visits, 5);
    assert_int_equal(w.tally.high[TABLE_BURNOUT], 3);
    assert_int_equal(w.tally.checkins, 1);
}

TEST(a_repeated_message_counts_once)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, on("2027-02-03"));
    assert_int_equal(tally_add(&w.tally, SENDER_KIOSK, &HIGH, 0), TALLY_ADDED);
    struct tally before = w.tally;
    assert_int_equal(tally_add(&w.tally, SENDER_KIOSK, &HIGH, 0), TALLY_REPEATED);
    assert_memory_equal(&w.tally, &before, sizeof before);
    assert_int_equal(tally_add(&w.tally, SENDER_CHECKIN, &CHECKIN, 0), TALLY_ADDED);
    assert_int_equal(tally_add(&w.tally, SENDER_KIOSK, &HIGH, 1), TALLY_ADDED);
    assert_int_equal(w.tally.visits, 2);
}

TEST(what_does_not_fit_changes_nothing)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, on("2027-02-03"));
    struct tally before = w.tally;
    const struct cell two = {CELL_VISIT, 3, 1}, none = {CELL_VISIT, 0, 0}, odd = {9, 1, 1};
    assert_int_equal(tally_add(&w.tally, SENDER_KIOSK, &two, 0), TALLY_UNFIT);
    assert_int_equal(tally_add(&w.tally, SENDER_KIOSK, &none, 0), TALLY_UNFIT);
    assert_int_equal(tally_add(&w.tally, SENDER_KIOSK, &odd, 0), TALLY_UNFIT);
    assert_memory_equal(&w.tally, &before, sizeof before);
}

TEST(nobody_counts_what_is_not_theirs)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, on("2027-02-03"));
    struct tally before = w.tally;
    assert_int_equal(tally_add(&w.tally, SENDER_CHECKIN, &HIGH, 0), TALLY_UNFIT);
    assert_int_equal(tally_add(&w.tally, SENDER_KIOSK, &CHECKIN, 0), TALLY_UNFIT);
    assert_int_equal(tally_add(&w.tally, SENDER_PUBLISH, &HIGH, 0), TALLY_UNFIT);
    assert_memory_equal(&w.tally, &before, sizeof before);
}

TEST(the_same_visits_in_any_order_make_the_same_tally)
{
    struct world a, b;
    begin(&a, PERIOD_QUARTER, on("2027-02-03"));
    begin(&b, PERIOD_QUARTER, on("2027-02-03"));
    visits(&a, 4, &HIGH);
    visits(&a, 7, &LOW);
    visits(&a, 3, &CHECKIN);
    visits(&b, 3, &LOW);
    visits(&b, 3, &CHECKIN);
    visits(&b, 4, &HIGH);
    visits(&b, 4, &LOW);
    assert_memory_equal(&a.tally, &b.tally, sizeof a.tally);
}

/* --- noise ---------------------------------------------------------------------------------- */

TEST(the_open_cells_start_at_a_noise_of_their_own)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, ADRIFT);
    w.cup = (struct cup){.next = {-3}, .n = 1};
    tally_start(&w.tally, &w.wish, &w.dice);
    assert_int_equal(w.tally.high[TABLE_BURNOUT], -3);
    assert_int_equal(w.tally.high[TABLE_DISTRESS], 0);
}

TEST(a_close_adds_a_second_noise_and_starts_with_a_new_first_one)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, on("2027-01-03"));
    visits(&w, 10, &HIGH);
    visits(&w, 12, &LOW);
    hours(&w, POWERED_HOURS_MAX);
    w.cup = (struct cup){.next = {-2, 4}, .n = 2};
    assert_true(judge(&w, on("2027-04-01")));
    assert_int_equal(newest(&w)->high[TABLE_BURNOUT], 8);
    assert_int_equal(w.tally.high[TABLE_BURNOUT], 4);
    assert_int_equal(w.cup.draws, 2);
}

TEST(the_published_number_stays_within_the_published_n)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, on("2027-01-03"));
    visits(&w, 23, &HIGH);
    hours(&w, POWERED_HOURS_MAX);
    w.cup = (struct cup){.next = {1}, .n = 1};
    assert_true(judge(&w, on("2027-04-01")));
    assert_int_equal(newest(&w)->visits, 20);
    assert_int_equal(newest(&w)->high[TABLE_BURNOUT], 20);
    visits(&w, 20, &LOW);
    w.now = on("2027-04-05");
    hours(&w, POWERED_HOURS_MAX);
    w.cup = (struct cup){.next = {-5}, .n = 1};
    assert_true(judge(&w, on("2027-07-01")));
    assert_int_equal(newest(&w)->high[TABLE_BURNOUT], 0);
}

TEST(mode_visits_draws_no_noise_and_tells_no_band)
{
    struct world w;
    const struct cell visit = {CELL_VISIT, 0, 0};
    struct terms terms = bands(PERIOD_QUARTER);
    terms.mode = MODE_VISITS;
    terms.tables = 0;
    begin_with(&w, &terms, on("2027-01-03"));
    visits(&w, 21, &visit);
    hours(&w, POWERED_HOURS_MAX);
    assert_true(judge(&w, on("2027-04-01")));
    assert_int_equal(newest(&w)->visits, 20);
    assert_int_equal(newest(&w)->high[TABLE_BURNOUT], -1);
    assert_int_equal(newest(&w)->high[TABLE_DISTRESS], -1);
    assert_int_equal(w.cup.draws, 0);
}

/* --- closing -------------------------------------------------------------------------------- */

/* One boundary, seen from a period that began on 2027-01-01. */
TEST(the_closing_rules_row_by_row)
{
    const struct {
        int visits, hours;
        const char *today;
        bool closes;
        const char *open;
    } rows[] = {
        {20, 672, "2027-03-31", false, "2027-Q1"},
        {20, 672, "2027-04-01", true, "2027-Q2"},
        {19, 672, "2027-04-01", false, "2027-Q1_2027-Q2"},
        {20, 671, "2027-04-01", false, "2027-Q1_2027-Q2"},
        {0, 0, "2027-04-01", false, "2027-Q1_2027-Q2"},
        {500, 3000, "2027-01-01", false, "2027-Q1"},
        {20, 672, "2026-01-01", false, "undated-01"},
        {20, 672, "2035-11-05", true, "2035-Q4"},
        {19, 672, "2035-11-05", false, "2027-Q1_2035-Q4"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct world w;
        begin(&w, PERIOD_QUARTER, on("2027-01-01"));
        visits(&w, rows[i].visits, &HIGH);
        hours(&w, rows[i].hours);
        assert_int_equal(judge(&w, on(rows[i].today)), rows[i].closes);
        assert_int_equal(w.tally.closed_n, rows[i].closes);
        name_is(&w.tally.open, rows[i].open);
    }
}

/* Bands are about visits, so only visits close them. */
TEST(either_number_closes_a_period_without_bands)
{
    const struct {
        enum tally_mode mode;
        int visits, checkins;
        bool closes;
        int few;
    } rows[] = {{MODE_VISITS, 0, 23, true, FEW_VISITS},   {MODE_VISITS, 0, 19, false, 0},
                {MODE_VISITS, 1, 23, true, FEW_VISITS},   {MODE_VISITS, 19, 90, true, FEW_VISITS},
                {MODE_VISITS, 20, 0, true, FEW_CHECKINS}, {MODE_VISITS, 20, 20, true, 0},
                {MODE_VISITS, 19, 19, false, 0},          {MODE_BANDS, 0, 23, false, 0},
                {MODE_BANDS, 20, 19, true, FEW_CHECKINS}, {MODE_BANDS, 19, 90, false, 0}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct world w;
        struct terms terms = bands(PERIOD_QUARTER);
        const struct cell visit = {CELL_VISIT, rows[i].mode == MODE_BANDS, 0};
        terms.mode = (uint8_t)rows[i].mode;
        terms = terms_plain(&terms);
        begin_with(&w, &terms, on("2027-01-01"));
        visits(&w, rows[i].visits, &visit);
        visits(&w, rows[i].checkins, &CHECKIN);
        hours(&w, POWERED_HOURS_MAX);
        assert_int_equal(judge(&w, on("2027-04-01")), rows[i].closes);
        assert_true(tally_valid(&w.tally));
        if (!rows[i].closes)
            continue;
        assert_int_equal(newest(&w)->few, rows[i].few);
        assert_int_equal(newest(&w)->visits, rows[i].visits >= 20 ? rows[i].visits / 5 * 5 : 0);
        assert_int_equal(newest(&w)->checkins,
                         rows[i].checkins >= 20 ? rows[i].checkins / 5 * 5 : 0);
        assert_int_equal(w.tally.visits, rows[i].visits >= 20 ? 0 : rows[i].visits);
        assert_int_equal(w.tally.checkins, rows[i].checkins >= 20 ? 0 : rows[i].checkins);
    }
}

/* 0 and 19 are told alike, to the byte, and leave the same behind but for themselves. */
TEST(no_number_below_k_says_which)
{
    struct closed told = {0};
    for (int checkins = 0; checkins < K_DEFAULT; checkins++) {
        struct world w;
        begin(&w, PERIOD_QUARTER, on("2027-01-01"));
        visits(&w, 20, &LOW);
        visits(&w, checkins, &CHECKIN);
        hours(&w, POWERED_HOURS_MAX);
        assert_true(judge(&w, on("2027-04-01")));
        if (checkins > 0)
            assert_memory_equal(&told, newest(&w), sizeof told);
        told = *newest(&w);
        assert_int_equal(w.tally.checkins, checkins);
        assert_int_equal(w.tally.carried, FEW_CHECKINS);
        assert_int_equal(w.tally.since[COUNTED_CHECKINS].year, 2027);
        assert_int_equal(w.tally.since[COUNTED_CHECKINS].index, 1);
    }
}

TEST(what_the_door_may_be_part_of_stays_so)
{
    struct world w;
    struct terms terms = bands(PERIOD_QUARTER);
    terms.count_door = 1;
    begin_with(&w, &terms, on("2027-01-01"));
    w.wish.terms.count_door = 0;
    visits(&w, 20, &LOW);
    visits(&w, 19, &CHECKIN);
    hours(&w, POWERED_HOURS_MAX);
    assert_true(judge(&w, on("2027-04-01")));
    assert_int_equal(w.tally.terms.count_door, 0);
    for (int i = 0; i < 2; i++) {
        visits(&w, 20, &LOW);
        visits(&w, 20 * i + 1 - i, &CHECKIN);
        w.now = on(i ? "2027-07-02" : "2027-04-02");
        hours(&w, POWERED_HOURS_MAX);
        assert_true(judge(&w, on(i ? "2027-10-01" : "2027-07-01")));
        assert_int_equal(newest(&w)->checkins, 20);
        assert_int_equal(newest(&w)->terms.count_door, !i);
    }
}

TEST(a_boundary_is_judged_once)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, on("2027-01-01"));
    visits(&w, 19, &LOW);
    hours(&w, POWERED_HOURS_MAX);
    assert_false(judge(&w, on("2027-04-01")));
    visits(&w, 1, &LOW);
    assert_false(judge(&w, on("2027-04-01")));
    assert_false(judge(&w, on("2027-06-30")));
    assert_true(judge(&w, on("2027-07-01")));
    name_is(&newest(&w)->name, "2027-Q1_2027-Q2");
}

TEST(a_close_leaves_nothing_of_the_period_behind)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, on("2027-01-01"));
    visits(&w, 33, &HIGH);
    visits(&w, 21, &CHECKIN);
    hours(&w, POWERED_HOURS_MAX);
    uint8_t kiosk = w.tally.parity[SENDER_KIOSK];
    assert_true(judge(&w, on("2027-04-02")));
    name_is(&newest(&w)->name, "2027-Q1");
    assert_int_equal(newest(&w)->visits, 30);
    assert_int_equal(newest(&w)->checkins, 20);
    assert_int_equal(newest(&w)->keep_years, 0);
    assert_int_equal(w.tally.visits, 0);
    assert_int_equal(w.tally.checkins, 0);
    assert_int_equal(w.tally.carried, 0);
    assert_int_equal(w.tally.high[TABLE_BURNOUT], 0);
    assert_int_equal(w.tally.powered_h, 0);
    assert_int_equal(w.tally.parity[SENDER_KIOSK], kiosk);
    assert_false(judge(&w, on("2027-04-02")));
}

TEST(powered_time_stops_at_28_days)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, on("2027-01-01"));
    hours(&w, POWERED_HOURS_MAX + 500);
    assert_int_equal(w.tally.powered_h, POWERED_HOURS_MAX);
}

TEST(changed_settings_hold_from_the_next_close)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, on("2027-01-01"));
    w.wish.terms.k = 30;
    w.wish.terms.period = PERIOD_YEAR;
    visits(&w, 19, &LOW);
    hours(&w, POWERED_HOURS_MAX);
    assert_false(judge(&w, on("2027-04-01")));
    assert_int_equal(w.tally.terms.k, 20);
    visits(&w, 1, &LOW);
    assert_true(judge(&w, on("2027-07-01")));
    assert_int_equal(newest(&w)->terms.k, 20);
    assert_int_equal(w.tally.terms.k, 30);
    name_is(&w.tally.open, "2027");
}

/* --- keeping -------------------------------------------------------------------------------- */

/* A year with enough in it, which closes on the first days of the next. */
static void year(struct world *w, int year)
{
    visits(w, 20, &LOW);
    hours_on(w, POWERED_HOURS_MAX, (struct today){isodate_day(year, 7, 1), true});
    assert_true(judge(w, (struct today){isodate_day(year + 1, 1, 1), true}));
}

TEST(only_a_close_erases_what_is_too_old)
{
    struct world w;
    begin(&w, PERIOD_YEAR, on("2027-01-01"));
    w.wish.keep_years = 2;
    for (int y = 2027; y < 2035; y++)
        year(&w, y);
    assert_int_equal(w.tally.closed_n, 3);
    name_is(&w.tally.closed[0].name, "2032");
    name_is(&newest(&w)->name, "2034");
    w.wish.keep_years = 1;
    assert_false(judge(&w, on("2035-12-30")));
    assert_int_equal(w.tally.closed_n, 3);
    assert_int_equal(newest(&w)->keep_years, 2);
    year(&w, 2035);
    assert_int_equal(newest(&w)->keep_years, 1);
    name_is(&w.tally.closed[0].name, "2034");
}

/* Then nobody knows what ended when, and publish erases nothing either. */
TEST(an_undated_close_erases_nothing)
{
    struct world w;
    begin(&w, PERIOD_YEAR, on("2027-01-01"));
    w.wish.keep_years = 20;
    for (int y = 2027; y < 2032; y++)
        year(&w, y);
    w.wish.keep_years = 1;
    visits(&w, 20, &LOW);
    hours_on(&w, ADRIFT_HOURS_MAX - 1, ADRIFT);
    assert_true(tick(&w, ADRIFT));
    name_is(&newest(&w)->name, "2032_undated-01");
    assert_int_equal(w.tally.closed_n, 6);
}

TEST(a_full_store_forgets_the_oldest)
{
    struct world w;
    begin(&w, PERIOD_MONTH, on("2027-01-01"));
    for (int month = 0; month < CLOSED_MAX + 5; month++) {
        struct today now = {isodate_day(2027 + month / 12, month % 12 + 1, 5), true};
        struct today next = {isodate_day(2027 + (month + 1) / 12, (month + 1) % 12 + 1, 1), true};
        visits(&w, 20, &LOW);
        hours_on(&w, POWERED_HOURS_MAX, now);
        assert_true(judge(&w, next));
    }
    assert_int_equal(w.tally.closed_n, CLOSED_MAX);
    name_is(&w.tally.closed[0].name, "2027-M06");
}

TEST(a_new_store_begins_after_what_is_out)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, ADRIFT);
    w.wish.out = (struct names_out){on("2027-03-31").day, 4};
    tally_start(&w.tally, &w.wish, &w.dice);
    name_is(&w.tally.open, "undated-05");
    hours_on(&w, 30, on("2027-03-15"));
    name_is(&w.tally.open, "undated-05");
    hours_on(&w, 30, on("2027-05-01"));
    name_is(&w.tally.open, "undated-05_2027-Q2");
}

/* --- what no close can have made ------------------------------------------------------------ */

TEST(a_period_that_no_close_can_have_made_is_not_believed)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, on("2027-01-01"));
    visits(&w, 33, &HIGH);
    visits(&w, 23, &CHECKIN);
    hours(&w, POWERED_HOURS_MAX);
    assert_true(judge(&w, on("2027-04-01")));
    struct tally good = w.tally;
    struct closed *closed = &w.tally.closed[0];
    assert_true(tally_valid(&good));
#define REFUSED(change)                                                                            \
    do {                                                                                           \
        w.tally = good;                                                                            \
        change;                                                                                    \
        assert_false(tally_valid(&w.tally));                                                       \
    } while (0)
    REFUSED(closed->visits = 15);
    REFUSED(closed->visits = 0; closed->high[TABLE_BURNOUT] = 0);
    REFUSED(closed->visits = 31);
    REFUSED(closed->visits = TALLY_CELL_MAX + 4);
    REFUSED(closed->checkins = 15);
    REFUSED(closed->checkins = 22);
    REFUSED(closed->few = FEW_VISITS);
    REFUSED(closed->few = FEW_CHECKINS);
    REFUSED(closed->few = 4);
    REFUSED(closed->carried = FEW_CHECKINS);
    REFUSED(closed->since[COUNTED_VISITS].year = 2026);
    REFUSED(closed->high[TABLE_BURNOUT] = 31);
    REFUSED(closed->high[TABLE_BURNOUT] = -1);
    REFUSED(closed->high[TABLE_DISTRESS] = 0);
    REFUSED(closed->high[TABLE_DISTRESS] = -2);
    REFUSED(closed->name.kind = PERIOD_MONTH);
    REFUSED(closed->schema = 0);
    REFUSED(closed->schema = TALLY_SCHEMA + 1);
    REFUSED(closed->terms.k = 10);
    REFUSED(closed->terms.k = 35);
    REFUSED(closed->terms.mode = MODE_OFF);
    REFUSED(closed->terms.mode = MODE_VISITS);
#undef REFUSED
}

TEST(terms_below_the_floors_are_no_terms)
{
    struct terms good = bands(PERIOD_QUARTER), bad;
    assert_true(terms_valid(&good));
    bad = good, bad.k = 10;
    assert_false(terms_valid(&bad));
    bad = good, bad.epsilon_hundredths = 101;
    assert_false(terms_valid(&bad));
    bad = good, bad.epsilon_hundredths = 0;
    assert_false(terms_valid(&bad));
    bad = good, bad.tables = 4;
    assert_false(terms_valid(&bad));
    bad = good, bad.tables = 0;
    assert_false(terms_valid(&bad));
    bad = good, bad.mode = MODE_VISITS;
    assert_false(terms_valid(&bad));
}
