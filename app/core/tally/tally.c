/* Counting and closing (tally.h). Nothing here may make a publication, its time or its name depend
 * on one visit, except that n has reached k when a boundary is judged. */
#include "core/tally/tally.h"
#include "core/wire/period.h"
#include <assert.h>
#include <string.h>

enum { SETTLING_HOURS = 24 }; /* a clock trusted this soon after the start dates it as a whole */

static bool in_force(const struct terms *terms, int table)
{
    return terms->tables >> table & 1;
}

/* One noise of epsilon / T. */
static int32_t draw(const struct terms *terms, const struct dice *dice)
{
    return noise_laplace(dice, terms->epsilon_hundredths, (uint32_t)(100 * terms_tables(terms)));
}

/* The whole dated period that holds today, but never one that is over: the clock may have gone
 * back. */
static struct period_name dated(const struct tally *tally, int32_t day)
{
    if (day <= tally->done_day)
        day = tally->done_day + 1;
    return period_of(tally->terms.period, day);
}

static struct period_name next_undated(struct tally *tally)
{
    if (tally->undated < UINT8_MAX)
        tally->undated++;
    return period_undated(tally->terms.period, tally->undated);
}

static void open_period(struct tally *tally, const struct terms *terms, struct today today,
                        const struct dice *dice)
{
    tally->terms = *terms;
    tally->open = today.trusted ? period_of(terms->period, today.day) : next_undated(tally);
    tally->powered_h = tally->adrift_h = 0;
    tally->visits = tally->checkins = 0;
    for (int t = 0; t < TABLE_COUNT; t++)
        tally->high[t] = in_force(terms, t) ? draw(terms, dice) : 0;
}

void tally_start(struct tally *tally, const struct wish *wish, struct today today,
                 const struct dice *dice)
{
    assert(terms_valid(&wish->terms) && wish->terms.mode != MODE_OFF);
    tally_clear(tally);
    open_period(tally, &wish->terms, today, dice);
}

void tally_clear(struct tally *tally)
{
    memset(tally, 0, sizeof *tally);
    tally->terms.mode = MODE_OFF;
    tally->terms.k = K_DEFAULT;
    tally->terms.epsilon_hundredths = EPSILON_MAX_HUNDREDTHS;
}

/* All 0 if the number was not carried. */
static bool since_valid(const struct period_start *since, int carried)
{
    bool ok = true;
    for (int i = 0; i < COUNTED_COUNT; i++)
        ok = ok && (carried >> i & 1 ? period_start_valid(&since[i])
                                     : !since[i].year && !since[i].index && !since[i].kind);
    return ok;
}

/* A count that no close can have made is not published, however it got there. */
static bool closed_valid(const struct closed *closed)
{
    bool ok = period_valid(&closed->name) && terms_valid(&closed->terms) &&
              closed->visits <= TALLY_CELL_MAX && closed->checkins <= TALLY_CELL_MAX &&
              closed->keep_years <= KEEP_YEARS_MAX && closed->few < 1 << COUNTED_COUNT &&
              closed->carried < 1 << COUNTED_COUNT && since_valid(closed->since, closed->carried);
    for (int t = 0; ok && t < TABLE_COUNT; t++)
        ok = closed->high[t] >= (in_force(&closed->terms, t) ? 0 : -1) &&
             closed->high[t] <= (int32_t)closed->visits;
    return ok;
}

bool tally_valid(const struct tally *tally)
{
    bool ok = terms_valid(&tally->terms) && tally->terms.mode != MODE_OFF &&
              period_valid(&tally->open) && tally->open.kind == tally->terms.period &&
              tally->powered_h <= POWERED_HOURS_MAX && tally->adrift_h <= ADRIFT_HOURS_MAX &&
              tally->visits <= TALLY_CELL_MAX && tally->checkins <= TALLY_CELL_MAX &&
              tally->closed_n <= CLOSED_MAX && tally->done_day >= 0 && tally->said_day >= 0 &&
              tally->said_h <= SAID_HOURS_MAX && tally->by_weeks <= 1 &&
              tally->counts < 1 << COUNTED_COUNT && tally->carried < CARRIED_DOOR << 1 &&
              since_valid(tally->since, tally->carried);
    for (int s = 0; s < SENDER_COUNT; s++)
        ok = ok && tally->parity[s] <= 1;
    for (int t = 0; t < TABLE_COUNT; t++)
        ok = ok && tally->high[t] >= -NOISE_MAX && tally->high[t] <= NOISE_MAX + TALLY_CELL_MAX;
    for (int i = 0; ok && i < tally->closed_n; i++)
        ok = closed_valid(&tally->closed[i]);
    return ok;
}

static bool may_count(enum sender from, const struct cell *cell)
{
    return (from == SENDER_KIOSK && cell->kind == CELL_VISIT) ||
           (from == SENDER_CHECKIN && cell->kind == CELL_CHECKIN);
}

enum tally_added tally_add(struct tally *tally, enum sender from, const struct cell *cell,
                           int parity)
{
    if (!may_count(from, cell) || !cell_fits(cell, &tally->terms))
        return TALLY_UNFIT;
    if (parity != tally->parity[from])
        return TALLY_REPEATED;
    uint32_t *n = cell->kind == CELL_VISIT ? &tally->visits : &tally->checkins;
    if (*n == TALLY_CELL_MAX)
        return TALLY_UNFIT;
    ++*n;
    for (int t = 0; t < TABLE_COUNT; t++)
        tally->high[t] += cell->high >> t & 1;
    tally->parity[from] ^= 1;
    return TALLY_ADDED;
}

static uint16_t later(uint16_t hours, int more, int most)
{
    return (uint16_t)(hours + more > most ? most : hours + more);
}

void tally_hours(struct tally *tally, int hours)
{
    assert(hours >= 0 && hours <= ADRIFT_HOURS_MAX);
    if (tally->terms.mode == MODE_OFF)
        return;
    tally->powered_h = later(tally->powered_h, hours, POWERED_HOURS_MAX);
    tally->adrift_h = later(tally->adrift_h, hours, ADRIFT_HOURS_MAX);
}

static uint32_t rounded(uint32_t n)
{
    return n - n % 5;
}

static int32_t held(int32_t value, uint32_t most)
{
    if (value < 0)
        return 0;
    return (uint32_t)value > most ? (int32_t)most : value;
}

/* What may be told of the open period. The bounds are published numbers: clamping to the true n
 * would tell it. Fewer than k check-ins are not told: that is 0. */
static struct closed result(const struct tally *tally, const struct wish *wish,
                            const struct dice *dice)
{
    const struct terms *terms = &tally->terms;
    struct closed closed;
    memset(&closed, 0, sizeof closed);
    closed.name = tally->open;
    closed.terms = *terms;
    closed.schema = TALLY_SCHEMA;
    closed.keep_years = (uint8_t)wish->keep_years;
    closed.visits = rounded(tally->visits);
    closed.checkins = tally->checkins >= terms->k ? rounded(tally->checkins) : 0;
    for (int t = 0; t < TABLE_COUNT; t++)
        closed.high[t] =
            in_force(terms, t) ? held(tally->high[t] + draw(terms, dice), closed.visits) : -1;
    return closed;
}

static void forget_first(struct tally *tally, int n)
{
    tally->closed_n = (uint16_t)(tally->closed_n - n);
    memmove(&tally->closed[0], &tally->closed[n], tally->closed_n * sizeof tally->closed[0]);
    memset(&tally->closed[tally->closed_n], 0, (size_t)n * sizeof tally->closed[0]);
}

static bool too_old(const struct tally *tally, const struct closed *closed, int keep_years)
{
    return keep_years > 0 && period_ends_dated(&closed->name) &&
           period_last_day(&closed->name) < tally->done_day - 366 * keep_years;
}

/* Only a dated close erases, as publish does: when something goes must not depend on anything else.
 * Whatever comes before an old one is older, dated or not; the newest always stays. */
static void forget_old(struct tally *tally, int keep_years)
{
    int old = 0;
    if (!period_ends_dated(&tally->closed[tally->closed_n - 1].name))
        return;
    for (int i = 0; i < tally->closed_n - 1; i++)
        if (too_old(tally, &tally->closed[i], keep_years))
            old = i + 1;
    forget_first(tally, old);
}

/* The clock may go back: what was closed stays closed. */
static void mark_done(struct tally *tally)
{
    struct period_name start = tally->open;
    start.to_year = start.from_year;
    start.to_index = start.from_index;
    if (period_ends_dated(&start) && period_last_day(&start) > tally->done_day)
        tally->done_day = period_last_day(&start);
    if (period_ends_dated(&tally->open) && period_last_day(&tally->open) > tally->done_day)
        tally->done_day = period_last_day(&tally->open);
}

static void close_period(struct tally *tally, const struct wish *wish, struct today today,
                         const struct dice *dice)
{
    if (tally->closed_n == CLOSED_MAX)
        forget_first(tally, 1);
    tally->closed[tally->closed_n++] = result(tally, wish, dice);
    mark_done(tally);
    forget_old(tally, wish->keep_years);
    open_period(tally, &wish->terms, today, dice);
}

/* A trusted clock gives an undated period a dated end; one that has only just begun, as after a
 * start before the clock was set, becomes a dated one as a whole. */
static void give_date(struct tally *tally, int32_t day)
{
    if (period_starts_dated(&tally->open) && day < period_first_day(&tally->open))
        day = period_first_day(&tally->open);
    struct period_name now = dated(tally, day);
    bool just_begun = !period_starts_dated(&tally->open) && tally->powered_h < SETTLING_HOURS;
    if (just_begun && tally->undated > 0)
        tally->undated--;
    tally->open = just_begun ? now : period_joined(&tally->open, &now);
}

static void take_undated_end(struct tally *tally)
{
    struct period_name now = next_undated(tally);
    tally->open = period_joined(&tally->open, &now);
}

static bool boundary_passed(struct tally *tally, struct today today)
{
    if (today.trusted) {
        tally->adrift_h = 0;
        if (!period_ends_dated(&tally->open))
            give_date(tally, today.day);
        return today.day > period_last_day(&tally->open);
    }
    if (tally->adrift_h < ADRIFT_HOURS_MAX)
        return false;
    tally->adrift_h = 0;
    if (period_ends_dated(&tally->open))
        take_undated_end(tally);
    return true;
}

/* If only check-ins are counted, as at a door without self-checks, they are the n: nothing is lost
 * by closing then, since no visit waits to be told. */
static bool enough(const struct tally *tally)
{
    bool door = tally->terms.mode == MODE_VISITS && tally->visits == 0;
    return (door ? tally->checkins : tally->visits) >= tally->terms.k;
}

bool tally_judge(struct tally *tally, const struct wish *wish, struct today today,
                 const struct dice *dice)
{
    assert(terms_valid(&wish->terms) && wish->terms.mode != MODE_OFF);
    assert(wish->keep_years >= 0 && wish->keep_years <= KEEP_YEARS_MAX);
    if (tally->terms.mode == MODE_OFF || !boundary_passed(tally, today))
        return false;
    if (enough(tally) && tally->powered_h == POWERED_HOURS_MAX) {
        close_period(tally, wish, today, dice);
        return true;
    }
    if (today.trusted) {
        struct period_name now = period_of(tally->terms.period, today.day);
        tally->open = period_joined(&tally->open, &now);
    } else {
        take_undated_end(tally);
    }
    return false;
}
