/* Counting and closing (tally.h). Nothing here may make a publication, its time or its name depend
 * on one visit, except that n has reached k when a boundary is judged. */
#include "core/tally/tally.h"
#include "core/tally/calendar.h"
#include "core/wire/period.h"
#include <assert.h>
#include <string.h>

static bool in_force(const struct terms *terms, int table)
{
    return terms->tables >> table & 1;
}

/* One noise of epsilon / T. */
static int32_t draw(const struct terms *terms, const struct dice *dice)
{
    return noise_laplace(dice, terms->epsilon_hundredths, (uint32_t)(100 * terms_tables(terms)));
}

static void open_period(struct tally *tally, const struct terms *terms, struct period_name name,
                        const struct dice *dice)
{
    tally->terms = *terms;
    tally->open = name;
    tally->powered_h = 0;
    for (int t = 0; t < TABLE_COUNT; t++)
        tally->high[t] = in_force(terms, t) ? draw(terms, dice) : 0;
}

void tally_start(struct tally *tally, const struct wish *wish, const struct dice *dice)
{
    assert(terms_valid(&wish->terms) && wish->terms.mode != MODE_OFF);
    tally_clear(tally);
    tally->done_day = wish->out.last_day;
    tally->undated = wish->out.undated;
    tally->counts = wish->counts;
    open_period(tally, &wish->terms, calendar_next(tally, CALENDAR_WEEKS, wish->terms.period),
                dice);
}

void tally_clear(struct tally *tally)
{
    memset(tally, 0, sizeof *tally);
    tally->terms.mode = MODE_OFF;
    tally->terms.k = K_DEFAULT;
    tally->terms.epsilon_hundredths = EPSILON_MAX_HUNDREDTHS;
}

static uint32_t rounded(uint32_t n)
{
    return n - n % 5;
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

/* Rounded down, and k or more before; or not told. */
static bool number_valid(uint32_t n, const struct closed *closed, int few)
{
    return n == 0 || (!(closed->few & few) && n % 5 == 0 && n >= rounded(closed->terms.k) &&
                      n <= TALLY_CELL_MAX);
}

/* What no close can have made is not published, however it got there. */
static bool closed_valid(const struct closed *closed)
{
    const struct terms *terms = &closed->terms;
    bool ok = period_valid(&closed->name) && terms_valid(terms) && terms->mode != MODE_OFF &&
              closed->name.kind == terms->period && closed->keep_years <= KEEP_YEARS_MAX &&
              closed->schema >= 1 && closed->schema <= TALLY_SCHEMA &&
              closed->few < 1 << COUNTED_COUNT && closed->carried < 1 << COUNTED_COUNT &&
              since_valid(closed->since, closed->carried) &&
              number_valid(closed->visits, closed, FEW_VISITS) &&
              number_valid(closed->checkins, closed, FEW_CHECKINS) &&
              (closed->visits > 0 || (terms->mode == MODE_VISITS && closed->checkins > 0));
    for (int t = 0; ok && t < TABLE_COUNT; t++)
        ok = in_force(terms, t) ? closed->high[t] >= 0 && closed->high[t] <= (int32_t)closed->visits
                                : closed->high[t] == -1;
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
              since_valid(tally->since, tally->carried) &&
              !(tally->carried & FEW_VISITS && tally->terms.mode == MODE_BANDS);
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

static int32_t held(int32_t value, uint32_t most)
{
    if (value < 0)
        return 0;
    return (uint32_t)value > most ? (int32_t)most : value;
}

/* --- the two numbers ------------------------------------------------------------------------ */

static uint32_t *number(struct tally *tally, int i)
{
    return i == COUNTED_VISITS ? &tally->visits : &tally->checkins;
}

/* What could have been counted, by the settings, and did not reach k. */
static int few(struct tally *tally)
{
    int few = 0;
    for (int i = 0; i < COUNTED_COUNT; i++)
        few |= (*number(tally, i) < tally->terms.k) << i;
    return few & (tally->counts | tally->carried);
}

/* A number below k goes on into the next period; one that was told begins anew. What the door's
 * button may be part of stays so. */
static void carry(struct tally *tally, uint8_t counts)
{
    int few_now = few(tally);
    bool door =
        few_now & FEW_CHECKINS && (tally->terms.count_door || tally->carried & CARRIED_DOOR);
    for (int i = 0; i < COUNTED_COUNT; i++) {
        bool goes_on = few_now >> i & 1;
        if (!goes_on) {
            *number(tally, i) = 0;
            tally->since[i] = (struct period_start){0, 0, 0};
        } else if (!(tally->carried >> i & 1)) {
            tally->since[i] = (struct period_start){tally->open.from_year, tally->open.from_index,
                                                    tally->open.kind};
        }
    }
    tally->carried = (uint8_t)(few_now | (door ? CARRIED_DOOR : 0));
    tally->counts = (uint8_t)(few_now | counts);
}

/* Who was counted in a number that goes on was promised more than a smaller k would keep, and is in
 * no band. */
static struct terms next_terms(const struct tally *tally, const struct terms *wish)
{
    struct terms terms = *wish;
    if (tally->carried && terms.k < tally->terms.k)
        terms.k = tally->terms.k;
    if (tally->carried & FEW_VISITS)
        terms.mode = MODE_VISITS;
    return terms_plain(&terms);
}

/* --- closing -------------------------------------------------------------------------------- */

static uint32_t told(uint32_t n, const struct terms *terms)
{
    return n >= terms->k ? rounded(n) : 0;
}

/* What may be told of the open period. The bounds are published numbers: clamping to the true n
 * would tell it. */
static struct closed result(struct tally *tally, const struct wish *wish, const struct dice *dice)
{
    const struct terms *terms = &tally->terms;
    struct closed closed;
    memset(&closed, 0, sizeof closed);
    closed.name = tally->open;
    closed.terms = *terms;
    closed.terms.count_door |= (tally->carried & CARRIED_DOOR) != 0;
    closed.schema = TALLY_SCHEMA;
    closed.keep_years = (uint8_t)wish->keep_years;
    closed.visits = told(tally->visits, terms);
    closed.checkins = told(tally->checkins, terms);
    closed.few = (uint8_t)few(tally);
    closed.carried = tally->carried & (FEW_VISITS | FEW_CHECKINS);
    memcpy(closed.since, tally->since, sizeof closed.since);
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

static void done(struct tally *tally, struct period_name name)
{
    if (period_ends_dated(&name) && period_last_day(&name) > tally->done_day)
        tally->done_day = period_last_day(&name);
}

static void close_period(struct tally *tally, const struct wish *wish, enum calendar_over over,
                         const struct dice *dice)
{
    if (tally->closed_n == CLOSED_MAX)
        forget_first(tally, 1);
    tally->closed[tally->closed_n++] = result(tally, wish, dice);
    /* The clock may go back: what was closed stays closed. */
    done(tally, period_first(&tally->open));
    done(tally, tally->open);
    forget_old(tally, wish->keep_years);
    carry(tally, wish->counts);
    struct terms terms = next_terms(tally, &wish->terms);
    open_period(tally, &terms, calendar_next(tally, over, terms.period), dice);
}

/* Without bands either number is enough. A number that is 0 decides nothing, nor does it say more
 * than another below k. */
bool tally_enough(const struct tally *tally)
{
    bool either = tally->terms.mode == MODE_VISITS && tally->checkins >= tally->terms.k;
    return either || tally->visits >= tally->terms.k;
}

bool tally_tick(struct tally *tally, const struct wish *wish, struct today today, int hours,
                const struct dice *dice)
{
    assert(terms_valid(&wish->terms) && wish->terms.mode != MODE_OFF);
    assert(wish->keep_years >= 0 && wish->keep_years <= KEEP_YEARS_MAX);
    assert(hours >= 0 && hours <= ADRIFT_HOURS_MAX);
    if (tally->terms.mode == MODE_OFF)
        return false;
    tally->counts |= wish->counts;
    calendar_tick(tally, today, hours);
    enum calendar_over over = calendar_over(tally, today, hours);
    if (over == CALENDAR_RUNS)
        return false;
    calendar_end(tally, over);
    if (tally_enough(tally) && tally->powered_h == POWERED_HOURS_MAX) {
        close_period(tally, wish, over, dice);
        return true;
    }
    calendar_join(tally, over, today);
    return false;
}
