/* Counting, joining and closing, with a cranked calendar and dice that always give 0 noise unless
 * a test loads them. */
#include "core/tally/tally.h"
#include "core/plain/isodate.h"
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

static void begin(struct world *w, enum period_kind period, struct today today)
{
    memset(w, 0, sizeof *w);
    w->wish.terms = bands(period);
    w->dice = dice_of(&w->cup);
    tally_start(&w->tally, &w->wish, today, &w->dice);
}

static void visits(struct world *w, int n, const struct cell *cell)
{
    enum sender from = cell->kind == CELL_VISIT ? SENDER_KIOSK : SENDER_CHECKIN;
    for (int i = 0; i < n; i++)
        assert_int_equal(tally_add(&w->tally, from, cell, w->tally.parity[from]), TALLY_ADDED);
}

static bool judge(struct world *w, struct today today)
{
    return tally_judge(&w->tally, &w->wish, today, &w->dice);
}

static void hours(struct world *w, int n)
{
    for (int i = 0; i < n; i++)
        tally_hours(&w->tally, 1);
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
    memset(&w, 0, sizeof w);
    w.wish.terms = bands(PERIOD_QUARTER);
    w.cup.next[0] = -3;
    w.cup.n = 1;
    w.dice = dice_of(&w.cup);
    tally_start(&w.tally, &w.wish, on("2027-02-03"), &w.dice);
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
    hours(&w, POWERED_HOURS_MAX);
    w.cup = (struct cup){.next = {-5}, .n = 1};
    assert_true(judge(&w, on("2027-07-01")));
    assert_int_equal(newest(&w)->high[TABLE_BURNOUT], 0);
}

TEST(mode_visits_draws_no_noise_and_tells_no_band)
{
    struct world w;
    const struct cell visit = {CELL_VISIT, 0, 0};
    memset(&w, 0, sizeof w);
    w.wish.terms = bands(PERIOD_QUARTER);
    w.wish.terms.mode = MODE_VISITS;
    w.wish.terms.tables = 0;
    w.dice = dice_of(&w.cup);
    tally_start(&w.tally, &w.wish, on("2027-01-03"), &w.dice);
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
        {20, 672, "2026-01-01", false, "2027-Q1"},
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

/* A door without self-checks; but as soon as there is a visit, check-ins close nothing, and only
 * visits close bands. */
TEST(where_only_checkins_are_counted_they_close_a_period)
{
    const struct {
        enum tally_mode mode;
        int visits, checkins;
        bool closes;
    } rows[] = {{MODE_VISITS, 0, 23, true},  {MODE_VISITS, 0, 19, false},
                {MODE_VISITS, 1, 23, false}, {MODE_VISITS, 19, 90, false},
                {MODE_VISITS, 20, 0, true},  {MODE_BANDS, 0, 23, false}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct world w;
        const struct cell visit = {CELL_VISIT, rows[i].mode == MODE_BANDS, 0};
        memset(&w, 0, sizeof w);
        w.wish.terms = bands(PERIOD_QUARTER);
        w.wish.terms.mode = (uint8_t)rows[i].mode;
        w.wish.terms = terms_plain(&w.wish.terms);
        w.dice = dice_of(&w.cup);
        tally_start(&w.tally, &w.wish, on("2027-01-01"), &w.dice);
        visits(&w, rows[i].visits, &visit);
        visits(&w, rows[i].checkins, &CHECKIN);
        hours(&w, POWERED_HOURS_MAX);
        assert_int_equal(judge(&w, on("2027-04-01")), rows[i].closes);
        if (!rows[i].closes)
            continue;
        assert_int_equal(newest(&w)->visits, rows[i].visits);
        assert_int_equal(newest(&w)->checkins, rows[i].checkins / 5 * 5);
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
    assert_int_equal(w.tally.high[TABLE_BURNOUT], 0);
    assert_int_equal(w.tally.powered_h, 0);
    assert_int_equal(w.tally.parity[SENDER_KIOSK], kiosk);
    assert_false(judge(&w, on("2027-04-02")));
}

TEST(fewer_than_k_checkins_are_not_told)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, on("2027-01-01"));
    visits(&w, 20, &LOW);
    visits(&w, 19, &CHECKIN);
    hours(&w, POWERED_HOURS_MAX);
    assert_true(judge(&w, on("2027-04-01")));
    assert_int_equal(newest(&w)->checkins, 0);
}

TEST(two_closes_are_28_powered_days_apart_whatever_the_clock_says)
{
    struct world w;
    begin(&w, PERIOD_MONTH, on("2027-01-01"));
    int since = 0, closes = 0;
    for (int i = 0; i < 24 * 366; i++) {
        hours(&w, 1);
        since++;
        visits(&w, 1, &HIGH);
        /* The plug and the clock at their worst: a new month every hour. */
        struct today today = {on("2027-01-01").day + 31 * i, true};
        if (today.day > on("2900-01-01").day)
            today.day = on("2027-01-01").day;
        if (judge(&w, today)) {
            assert_true(since >= POWERED_HOURS_MAX);
            since = 0;
            closes++;
        }
    }
    assert_in_range(closes, 1, 13);
}

TEST(a_clock_that_goes_back_never_reopens)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, on("2027-01-01"));
    visits(&w, 20, &LOW);
    hours(&w, POWERED_HOURS_MAX);
    assert_true(judge(&w, on("2027-04-01")));
    struct closed frozen = *newest(&w);
    visits(&w, 20, &LOW);
    hours(&w, POWERED_HOURS_MAX);
    assert_false(judge(&w, on("2027-01-15")));
    assert_false(judge(&w, on("2027-04-15")));
    assert_true(judge(&w, on("2027-07-01")));
    assert_memory_equal(&w.tally.closed[0], &frozen, sizeof frozen);
    name_is(&newest(&w)->name, "2027-Q2");
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

/* --- without a clock ------------------------------------------------------------------------ */

TEST(without_a_clock_periods_are_undated_and_judged_every_13_weeks)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, ADRIFT);
    name_is(&w.tally.open, "undated-01");
    visits(&w, 20, &LOW);
    hours(&w, ADRIFT_HOURS_MAX - 1);
    assert_false(judge(&w, ADRIFT));
    hours(&w, 1);
    assert_true(judge(&w, ADRIFT));
    name_is(&newest(&w)->name, "undated-01");
    name_is(&w.tally.open, "undated-02");
    visits(&w, 19, &LOW);
    hours(&w, ADRIFT_HOURS_MAX);
    assert_false(judge(&w, ADRIFT));
    assert_false(judge(&w, ADRIFT));
    visits(&w, 1, &LOW);
    hours(&w, ADRIFT_HOURS_MAX);
    assert_true(judge(&w, ADRIFT));
    name_is(&newest(&w)->name, "undated-02_undated-03");
}

TEST(a_clock_trusted_soon_after_the_start_dates_the_period)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, ADRIFT);
    visits(&w, 1, &LOW);
    hours(&w, 2);
    assert_false(judge(&w, on("2027-02-03")));
    name_is(&w.tally.open, "2027-Q1");
    assert_int_equal(w.tally.visits, 1);
}

TEST(a_clock_trusted_late_gives_the_period_an_end)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, ADRIFT);
    hours(&w, 700);
    visits(&w, 20, &LOW);
    assert_false(judge(&w, on("2027-02-03")));
    name_is(&w.tally.open, "undated-01_2027-Q1");
    assert_true(judge(&w, on("2027-04-01")));
    name_is(&newest(&w)->name, "undated-01_2027-Q1");
    name_is(&w.tally.open, "2027-Q2");
}

TEST(a_clock_lost_for_good_ends_in_undated_periods)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, on("2027-01-01"));
    visits(&w, 20, &LOW);
    hours(&w, ADRIFT_HOURS_MAX);
    assert_true(judge(&w, ADRIFT));
    name_is(&newest(&w)->name, "2027-Q1_undated-01");
    name_is(&w.tally.open, "undated-02");
    /* The clock comes back, and is wrong: what was closed does not open again. */
    assert_false(judge(&w, on("2027-02-01")));
    name_is(&w.tally.open, "2027-Q2");
}

TEST(a_clock_untrusted_for_a_while_changes_nothing)
{
    struct world w;
    begin(&w, PERIOD_QUARTER, on("2027-01-01"));
    visits(&w, 20, &LOW);
    hours(&w, ADRIFT_HOURS_MAX - 1);
    assert_false(judge(&w, ADRIFT));
    assert_false(judge(&w, on("2027-03-30")));
    hours(&w, 1);
    assert_false(judge(&w, ADRIFT));
    assert_true(judge(&w, on("2027-04-01")));
    name_is(&newest(&w)->name, "2027-Q1");
}

/* --- keeping -------------------------------------------------------------------------------- */

TEST(only_a_close_erases_what_is_too_old)
{
    struct world w;
    begin(&w, PERIOD_YEAR, on("2027-01-01"));
    w.wish.keep_years = 2;
    for (int year = 2028; year < 2036; year++) {
        struct today today = {isodate_day(year, 1, 1), true};
        visits(&w, 20, &LOW);
        hours(&w, POWERED_HOURS_MAX);
        assert_true(judge(&w, today));
    }
    assert_int_equal(w.tally.closed_n, 3);
    name_is(&w.tally.closed[0].name, "2032");
    name_is(&newest(&w)->name, "2034");
    w.wish.keep_years = 1;
    assert_false(judge(&w, on("2035-12-30")));
    assert_int_equal(w.tally.closed_n, 3);
    assert_int_equal(newest(&w)->keep_years, 2);
    visits(&w, 20, &LOW);
    hours(&w, POWERED_HOURS_MAX);
    assert_true(judge(&w, on("2036-01-01")));
    assert_int_equal(newest(&w)->keep_years, 1);
    name_is(&w.tally.closed[0].name, "2034");
}

/* Then nobody knows what ended when, and publish erases nothing either. */
TEST(an_undated_close_erases_nothing)
{
    struct world w;
    begin(&w, PERIOD_YEAR, on("2027-01-01"));
    w.wish.keep_years = 20;
    for (int year = 2028; year < 2033; year++) {
        visits(&w, 20, &LOW);
        hours(&w, POWERED_HOURS_MAX);
        assert_true(judge(&w, (struct today){isodate_day(year, 1, 1), true}));
    }
    w.wish.keep_years = 1;
    visits(&w, 20, &LOW);
    hours(&w, ADRIFT_HOURS_MAX);
    assert_true(judge(&w, ADRIFT));
    name_is(&newest(&w)->name, "2032_undated-01");
    assert_int_equal(w.tally.closed_n, 6);
}

TEST(a_full_store_forgets_the_oldest)
{
    struct world w;
    begin(&w, PERIOD_MONTH, on("2027-01-01"));
    for (int i = 0; i < CLOSED_MAX + 5; i++) {
        int month = i + 1;
        struct today today = {isodate_day(2027 + month / 12, month % 12 + 1, 1), true};
        visits(&w, 20, &LOW);
        hours(&w, POWERED_HOURS_MAX);
        assert_true(judge(&w, today));
    }
    assert_int_equal(w.tally.closed_n, CLOSED_MAX);
    name_is(&w.tally.closed[0].name, "2027-M06");
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
