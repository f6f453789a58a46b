/* What the clock may do to a period, hour by hour: no single hour decides, nothing is lost or
 * doubled, and no report comes under a date that the clock did not stand by. */
#include "core/tally/calendar.h"
#include "core/plain/isodate.h"
#include "core/tally/tally.h"
#include "core/wire/period.h"
#include "tests/fakes/dice.h"
#include "tests/fakes/unit.h"
#include <stdlib.h>
#include <string.h>

static const struct cell LOW = {CELL_VISIT, 1, 0}, CHECKIN = {CELL_CHECKIN, 0, 0};
static const struct today ADRIFT = {0, false};

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

static void begin(struct world *w, enum period_kind period)
{
    memset(w, 0, sizeof *w);
    w->wish.terms = (struct terms){MODE_BANDS, (uint8_t)period, 1, 0, K_FLOOR, 100};
    w->wish.counts = FEW_VISITS | FEW_CHECKINS;
    w->dice = dice_of(&w->cup);
    tally_start(&w->tally, &w->wish, &w->dice);
}

static bool hour(struct world *w, struct today today)
{
    bool closed = tally_tick(&w->tally, &w->wish, today, 1, &w->dice);
    assert_true(tally_valid(&w->tally));
    return closed;
}

static int hours(struct world *w, int n, struct today today)
{
    int closes = 0;
    for (int i = 0; i < n; i++)
        closes += hour(w, today);
    return closes;
}

static void visits(struct world *w, int n)
{
    for (int i = 0; i < n; i++)
        assert_int_equal(tally_add(&w->tally, SENDER_KIOSK, &LOW, w->tally.parity[SENDER_KIOSK]),
                         TALLY_ADDED);
}

/* In its second month, with enough counted and powered to be closed. */
static void begin_full(struct world *w)
{
    begin(w, PERIOD_QUARTER);
    visits(w, 20);
    assert_int_equal(hours(w, POWERED_HOURS_MAX + 100, on("2027-02-03")), 0);
}

static void name_is(const struct period_name *name, const char *s)
{
    char buffer[PERIOD_NAME_MAX];
    struct text text = text_in(buffer, sizeof buffer);
    period_add_name(&text, name);
    assert_string_equal(buffer, s);
}

static void open_is(const struct world *w, const char *s)
{
    name_is(&w->tally.open, s);
}

static const struct closed *newest(const struct world *w)
{
    return &w->tally.closed[w->tally.closed_n - 1];
}

/* --- ahead ---------------------------------------------------------------------------------- */

TEST(a_boundary_is_judged_once_the_clock_has_been_past_it_for_a_day)
{
    struct world w;
    begin_full(&w);
    assert_int_equal(hours(&w, 24, on("2027-04-01")), 0);
    assert_int_equal(hours(&w, 1, on("2027-04-02")), 1);
    name_is(&newest(&w)->name, "2027-Q1");
    open_is(&w, "2027-Q2");
}

TEST(a_jump_of_more_than_a_period_is_judged_after_three_days)
{
    struct world w;
    begin_full(&w);
    assert_int_equal(hours(&w, 72, on("2028-02-01")), 0);
    assert_int_equal(calendar_standing(&w.tally, on("2028-02-01")), PERIOD_CLOCK_AHEAD);
    assert_int_equal(hours(&w, 1, on("2028-02-01")), 1);
    name_is(&newest(&w)->name, "2027-Q1");
    open_is(&w, "2028-Q1");
    assert_int_equal(calendar_standing(&w.tally, on("2028-02-01")), PERIOD_CLOCK_OK);
}

TEST(the_day_after_a_period_is_no_clock_ahead)
{
    struct world w;
    begin_full(&w);
    hours(&w, 3, on("2027-04-01"));
    assert_int_equal(calendar_standing(&w.tally, on("2027-04-01")), PERIOD_CLOCK_OK);
    assert_int_equal(calendar_standing(&w.tally, on("2027-06-30")), PERIOD_CLOCK_OK);
    assert_int_equal(calendar_standing(&w.tally, on("2027-07-01")), PERIOD_CLOCK_AHEAD);
}

/* A board that is on for an hour a day, after a year in a cupboard. */
TEST(three_days_may_take_months)
{
    struct world w;
    begin_full(&w);
    struct today today = on("2028-02-01");
    for (int i = 0; i < 72; i++, today.day++) {
        assert_false(tally_tick(&w.tally, &w.wish, today, 0, &w.dice));
        assert_false(hour(&w, today));
    }
    assert_true(tally_tick(&w.tally, &w.wish, today, 0, &w.dice));
    open_is(&w, "2028-Q1"); /* which is where it was when it began to say so */
    hours(&w, SURE_HOURS + 1, today);
    open_is(&w, "2028-Q1_2028-Q2");
}

/* The hour that makes the clock believed is one of many: it names nothing. */
TEST(the_last_hour_gives_no_date)
{
    const struct {
        const char *says, *lie;
        int stood;
        enum period_kind then;
        const char *open;
    } rows[] = {{"2027-04-01", "2027-06-30", SURE_HOURS, PERIOD_MONTH, "2027-M04"},
                {"2028-02-01", "2028-04-01", JUMP_HOURS, PERIOD_QUARTER, "2028-Q1"},
                {"2028-02-01", "2028-03-31", JUMP_HOURS, PERIOD_MONTH, "2028-M02"}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct world w;
        begin_full(&w);
        w.wish.terms.period = (uint8_t)rows[i].then;
        assert_int_equal(hours(&w, rows[i].stood, on(rows[i].says)), 0);
        assert_true(hour(&w, on(rows[i].lie)));
        open_is(&w, rows[i].open);
    }
}

/* Nor to a period that is joined. */
TEST(the_last_hour_gives_no_end)
{
    struct world w;
    begin(&w, PERIOD_QUARTER);
    hours(&w, SURE_HOURS + 1, on("2027-02-03"));
    hours(&w, JUMP_HOURS, on("2028-02-01"));
    hour(&w, on("2028-04-01"));
    open_is(&w, "2027-Q1_2028-Q1");
}

/* A clock that runs from one period into the next, and on, says nothing. */
TEST(a_clock_that_runs_is_not_believed)
{
    struct world w;
    begin_full(&w);
    for (struct today today = on("2028-02-01"); today.day < on("2040-01-01").day; today.day += 91)
        assert_int_equal(hours(&w, 6, today), 0);
    open_is(&w, "2027-Q1");
}

TEST(hours_that_differ_do_not_add_up)
{
    struct world w;
    begin_full(&w);
    const char *const says[] = {"2028-02-01", "2027-03-01", "2031-01-01", "2027-04-01"};
    for (int i = 0; i < 40; i++)
        assert_int_equal(hours(&w, 23, on(says[i % 4])), 0);
    open_is(&w, "2027-Q1");
}

/* Ticks that bring many hours at once, as after a store that took no writes, are one look each. */
TEST(many_hours_at_once_are_one_look)
{
    struct world w;
    begin_full(&w);
    for (int i = 0; i < 24; i++)
        assert_false(tally_tick(&w.tally, &w.wish, on("2027-04-01"), 200, &w.dice));
    assert_true(tally_tick(&w.tally, &w.wish, on("2027-04-01"), 200, &w.dice));
    assert_int_equal(w.tally.adrift_h, 0);
}

/* Pulling the plug makes no hours: only the one that was under way, and only if the clock has gone
 * on by days. */
TEST(a_start_is_no_hour)
{
    struct world w;
    begin_full(&w);
    for (int i = 0; i < 100; i++)
        assert_false(tally_tick(&w.tally, &w.wish, on("2027-04-03"), 0, &w.dice));
    assert_int_equal(hours(&w, 24, on("2027-04-01")), 0);
    assert_false(tally_tick(&w.tally, &w.wish, on("2027-04-02"), 0, &w.dice));
    assert_false(
        tally_tick(&w.tally, &w.wish, (struct today){on("2027-04-05").day, false}, 0, &w.dice));
    struct world other = w;
    other.tally.said_h--;
    assert_false(tally_tick(&other.tally, &w.wish, on("2027-04-05"), 0, &w.dice));
    assert_true(tally_tick(&w.tally, &w.wish, on("2027-04-05"), 0, &w.dice));
}

/* --- back ----------------------------------------------------------------------------------- */

TEST(a_clock_back_for_three_days_makes_the_period_undated)
{
    struct world w;
    begin_full(&w);
    assert_int_equal(hours(&w, 25, on("2027-04-01")), 1);
    visits(&w, 20);
    hours(&w, POWERED_HOURS_MAX, on("2027-04-20"));
    struct closed frozen = *newest(&w);
    assert_int_equal(hours(&w, 72, on("2027-02-01")), 0);
    open_is(&w, "2027-Q2");
    assert_int_equal(calendar_standing(&w.tally, on("2027-02-01")), PERIOD_CLOCK_BACK);
    hour(&w, on("2027-02-01"));
    open_is(&w, "undated-01");
    assert_int_equal(calendar_standing(&w.tally, on("2027-02-01")), PERIOD_CLOCK_UNDATED);
    assert_int_equal(hours(&w, ADRIFT_HOURS_MAX - 1, on("2027-02-01")), 0);
    assert_int_equal(w.tally.visits, 20);
    assert_int_equal(hours(&w, 1, on("2027-02-01")), 1);
    name_is(&newest(&w)->name, "undated-01");
    assert_memory_equal(&w.tally.closed[0], &frozen, sizeof frozen);
    /* Still back in what was closed: no date, but never held up either. */
    visits(&w, 20);
    assert_int_equal(hours(&w, ADRIFT_HOURS_MAX, on("2027-02-01")), 1);
    name_is(&newest(&w)->name, "undated-02");
    assert_int_equal(hours(&w, 1, on("2027-09-01")), 0);
    assert_int_equal(hours(&w, 24, on("2027-09-01")), 0);
    open_is(&w, "2027-Q3");
}

/* --- no clock ------------------------------------------------------------------------------- */

TEST(without_a_clock_periods_are_undated_and_judged_every_13_weeks)
{
    struct world w;
    begin(&w, PERIOD_QUARTER);
    open_is(&w, "undated-01");
    visits(&w, 20);
    assert_int_equal(hours(&w, ADRIFT_HOURS_MAX - 1, ADRIFT), 0);
    assert_int_equal(hours(&w, 1, ADRIFT), 1);
    name_is(&newest(&w)->name, "undated-01");
    open_is(&w, "undated-02");
    visits(&w, 10);
    assert_int_equal(hours(&w, 2 * ADRIFT_HOURS_MAX - 1, ADRIFT), 0);
    visits(&w, 1);
    assert_int_equal(hours(&w, 1, ADRIFT), 1);
    name_is(&newest(&w)->name, "undated-02_undated-03");
}

TEST(a_date_soon_after_the_start_is_that_of_the_whole_period)
{
    const struct {
        int without, other;
        const char *open;
    } rows[] = {{0, 0, "2027-Q1"},
                {23, 0, "2027-Q1"},
                {0, 23, "2027-Q1"},
                {11, 12, "2027-Q1"},
                {24, 0, "undated-01_2027-Q1"},
                {700, 0, "undated-01_2027-Q1"}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct world w;
        begin(&w, PERIOD_QUARTER);
        hours(&w, rows[i].without, ADRIFT);
        hours(&w, rows[i].other, on("2035-05-05"));
        hours(&w, 24, on("2027-02-03"));
        open_is(&w, "undated-01");
        hour(&w, on("2027-02-03"));
        open_is(&w, rows[i].open);
    }
}

TEST(a_clock_lost_for_good_ends_in_undated_periods)
{
    struct world w;
    begin_full(&w);
    assert_int_equal(hours(&w, ADRIFT_HOURS_MAX, ADRIFT), 1);
    name_is(&newest(&w)->name, "2027-Q1_undated-01");
    open_is(&w, "undated-02");
    /* The clock comes back, and is wrong: what was closed does not open again. */
    hours(&w, 100, on("2027-02-01"));
    open_is(&w, "undated-02");
    assert_int_equal(calendar_standing(&w.tally, on("2027-02-01")), PERIOD_CLOCK_BACK);
}

/* One trusted hour a week does not put off for ever what 13 weeks would end. */
TEST(a_clock_that_flaps_is_no_clock)
{
    struct world w;
    int closes = 0;
    begin_full(&w);
    for (int i = 0; i < 14 && !closes; i++)
        closes += hours(&w, 167, ADRIFT) + hour(&w, on("2027-02-20"));
    assert_int_equal(closes, 1);
    name_is(&newest(&w)->name, "2027-Q1_undated-01");
}

TEST(a_clock_untrusted_for_a_while_changes_nothing)
{
    struct world w;
    begin_full(&w);
    hours(&w, ADRIFT_HOURS_MAX - 100, ADRIFT);
    hours(&w, 25, on("2027-03-30"));
    assert_int_equal(w.tally.adrift_h, 0);
    assert_int_equal(hours(&w, 25, on("2027-04-01")), 1);
    name_is(&newest(&w)->name, "2027-Q1");
}

/* --- any clock ------------------------------------------------------------------------------ */

/* What happened, beside the tally: the true day by powered hours, the visits, the closes. */
struct truth {
    int32_t day, began; /* the true day; and that of the first visit that is not told yet, or 0 */
    int hour, since_close;
    uint32_t visits, checkins; /* not told yet */
    int closes;
};

/* How the clock is off for a while. */
struct lie {
    int kind, left_h;
    int32_t by;
};

static int chance(int n)
{
    return rand() % n;
}

static struct lie new_lie(void)
{
    static const int HOURS[] = {1, 5, 23, 60, 71, 100, 400, 3000};
    struct lie lie = {chance(5), HOURS[chance(8)], 0};
    lie.by = chance(2) ? 1 + chance(40) : 365 * (1 + chance(12));
    if (lie.kind == 1)
        lie.by = -lie.by;
    return lie;
}

static struct today clock_says(const struct truth *truth, const struct lie *lie)
{
    struct today today = {truth->day, true};
    if (lie->left_h == 0)
        return today;
    if (lie->kind == 2)
        today.trusted = false;
    else if (lie->kind == 3)
        today.trusted = truth->hour % 2;
    else if (lie->kind == 4)
        today.day += lie->by * (truth->hour % 2);
    else
        today.day += lie->by;
    if (today.day < 20000)
        today.day = 20000;
    return today;
}

static void somebody_comes(struct world *w, struct truth *truth)
{
    const struct cell *cell = chance(3) ? &LOW : &CHECKIN;
    enum sender from = cell == &LOW ? SENDER_KIOSK : SENDER_CHECKIN;
    assert_int_equal(tally_add(&w->tally, from, cell, w->tally.parity[from]), TALLY_ADDED);
    truth->visits += cell == &LOW;
    truth->checkins += cell == &CHECKIN;
    if (!truth->began && cell == &LOW)
        truth->began = truth->day;
}

static void no_name_twice(const struct tally *tally)
{
    for (int i = 0; i < tally->closed_n; i++)
        for (int j = 0; j < i; j++)
            assert_memory_not_equal(&tally->closed[i].name, &tally->closed[j].name,
                                    sizeof tally->closed[i].name);
}

/* Nothing lost or doubled: what is not told is still there. */
static void account(struct world *w, struct truth *truth)
{
    const struct closed *closed = newest(w);
    assert_true(truth->since_close >= POWERED_HOURS_MAX);
    assert_true(truth->visits >= K_FLOOR);
    assert_int_equal(closed->visits, truth->visits / 5 * 5);
    truth->visits = 0;
    truth->began = 0;
    if (truth->checkins >= K_FLOOR) {
        assert_int_equal(closed->checkins, truth->checkins / 5 * 5);
        truth->checkins = 0;
    } else {
        assert_int_equal(closed->few, FEW_CHECKINS);
    }
    no_name_twice(&w->tally);
    truth->since_close = 0;
    truth->closes++;
}

/* A year or two of powered hours, with gaps. */
static void live(int life, bool honest_after_all)
{
    struct world w;
    struct truth truth = {.day = on("2027-01-01").day};
    struct lie lie = {0};
    begin(&w, (enum period_kind)(life % 2));
    for (int i = 0; i < 14000; i++) {
        if (lie.left_h > 0)
            lie.left_h--;
        else if (chance(900) == 0)
            lie = new_lie();
        if (++truth.hour % 24 == 0)
            truth.day++;
        if (chance(1500) == 0) {
            truth.day += chance(chance(4) ? 10 : 400);
            tally_tick(&w.tally, &w.wish, clock_says(&truth, &lie), 0, &w.dice);
        }
        if (chance(20) == 0)
            somebody_comes(&w, &truth);
        truth.since_close++;
        if (hour(&w, clock_says(&truth, &lie)))
            account(&w, &truth);
        assert_int_equal(w.tally.visits, truth.visits);
        assert_int_equal(w.tally.checkins, truth.checkins);
    }
    assert_true(truth.closes > 0);
    if (!honest_after_all)
        return;
    /* Whatever happened: with an honest clock, it is not held up for longer than two ends. */
    int before = truth.closes;
    for (int i = 0; i < 2 * ADRIFT_HOURS_MAX + 24 * 100; i++) {
        if (++truth.hour % 24 == 0)
            truth.day++;
        if (chance(20) == 0)
            somebody_comes(&w, &truth);
        truth.since_close++;
        if (hour(&w, (struct today){truth.day, true}))
            account(&w, &truth);
    }
    assert_true(truth.closes > before);
}

TEST(whatever_the_clock_does_nothing_is_lost_doubled_or_forced)
{
    srand(3);
    for (int life = 0; life < 60; life++)
        live(life, true);
}

/* --- a lie of less than a day --------------------------------------------------------------- */

/* Three years of months, the second one without a clock if so wished; a lie at this hour. Its parts
 * that a start falls into are tried, too. */
enum { YEARS_H = 3 * 365 * 24 };

static struct tally lived(int from_h, const struct lie *lie, bool clock)
{
    struct world w;
    struct truth truth = {.day = on("2027-01-01").day};
    begin(&w, PERIOD_MONTH);
    for (int h = 0; h < YEARS_H; h++) {
        truth.day += h % 24 == 0 && h > 0;
        truth.hour = h;
        struct lie now = *lie;
        now.left_h = h >= from_h && h < from_h + lie->left_h;
        struct today today = clock_says(&truth, &now);
        if (!clock && !now.left_h)
            today.trusted = false;
        if (h % 29 == 0) /* a start */
            tally_tick(&w.tally, &w.wish, today, 0, &w.dice);
        if (h % 40 == 0)
            visits(&w, 1);
        hour(&w, today);
    }
    return w.tally;
}

/* Within a day of a boundary a lie may put it off, but for no longer than itself and a day. */
static bool near_a_boundary(int h)
{
    int32_t day = on("2027-01-01").day + h / 24;
    return isodate_date(day).day <= 2 || isodate_date(day + 2).day <= 2;
}

TEST(a_lie_of_less_than_a_day_changes_not_one_byte)
{
    const struct lie none = {0};
    srand(5);
    for (int clock = 0; clock < 2; clock++) {
        struct tally honest = lived(0, &none, clock);
        assert_true(honest.closed_n > 5);
        for (int i = 0; i < 60; i++) {
            int from_h = chance(YEARS_H - 400);
            struct lie lie = new_lie();
            lie.left_h = 1 + chance(23);
            if (clock && near_a_boundary(from_h))
                continue;
            struct tally other = lived(from_h, &lie, clock);
            assert_memory_equal(&other, &honest, sizeof honest);
        }
    }
}

/* Lies of less than a day with honest days between, and months without power. */
static void live_among_short_lies(void)
{
    struct world w;
    struct truth truth = {.day = on("2027-01-01").day};
    struct lie lie = {0};
    int honest = 0, overdue = 0;
    begin(&w, PERIOD_QUARTER);
    for (int i = 0; i < 14000; i++) {
        honest = lie.left_h ? 0 : honest + 1;
        if (lie.left_h > 0)
            lie.left_h--;
        else if (honest > 100 && chance(50) == 0)
            lie = new_lie(), lie.left_h = 1 + chance(23);
        if (++truth.hour % 24 == 0)
            truth.day++;
        if (!lie.left_h && chance(1000) == 0)
            truth.day += chance(chance(4) ? 10 : 400);
        if (chance(500) == 0)
            w.wish.terms.period = (uint8_t)chance(PERIOD_YEAR + 1);
        if (chance(20) == 0)
            somebody_comes(&w, &truth);
        truth.since_close++;
        int32_t began = truth.began;
        struct period_name was = w.tally.open;
        bool dated = period_ends_dated(&was);
        overdue = dated && truth.day > period_last_day(&was) ? overdue + 1 : 0;
        /* Three days, which begin anew after each lie and after months without power. */
        assert_true(overdue <= 5 * JUMP_HOURS);
        bool closed = hour(&w, clock_says(&truth, &lie));
        if (!closed && memcmp(&was, &w.tally.open, sizeof was) == 0)
            continue;
        /* It ends when it says, and what is open then is not ahead of the true day: if it is
         * behind, it is overdue, and joined. */
        assert_true(!dated || truth.day > period_last_day(&was));
        assert_true(period_ends_dated(&w.tally.open));
        assert_true(truth.day >= period_first_day(&w.tally.open));
        assert_true(!closed || began >= period_first_day(&was));
        if (closed)
            account(&w, &truth);
    }
    assert_true(truth.closes > 1);
}

TEST(among_short_lies_no_report_has_a_wrong_date)
{
    srand(9);
    for (int life = 0; life < 60; life++)
        live_among_short_lies();
}
