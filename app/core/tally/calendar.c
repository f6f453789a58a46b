/* See calendar.h. `said` is what the clock has said by the hour, and since which day of its own. */
#include "core/tally/calendar.h"
#include "core/wire/period.h"

static uint16_t later(uint16_t hours, int more, int most)
{
    return (uint16_t)(hours + more > most ? most : hours + more);
}

static struct period_name period_here(const struct tally *tally, int32_t day)
{
    return period_of(tally->terms.period, day);
}

/* --- where a day lies ----------------------------------------------------------------------- */

/* Before the last of the periods that are open has begun, or in one that was closed. */
static bool back(const struct tally *tally, int32_t day)
{
    const struct period_name *open = &tally->open;
    struct period_name last = period_last(open);
    if (period_ends_dated(open))
        return day < period_first_day(&last);
    return day <= tally->done_day || (period_starts_dated(open) && day < period_first_day(open));
}

static bool past(const struct tally *tally, int32_t day)
{
    return period_ends_dated(&tally->open) && day > period_last_day(&tally->open);
}

/* Further than the period after the open one. */
static bool far(const struct tally *tally, int32_t day)
{
    if (!past(tally, day))
        return false;
    struct period_name next = period_here(tally, period_last_day(&tally->open) + 1);
    return day > period_last_day(&next);
}

/* --- what the clock says -------------------------------------------------------------------- */

/* The same period, and never back. Once past the open one it may go on into the next few: a board
 * that is switched on for an hour a day needs months for three days. */
static bool says_on(const struct tally *tally, int32_t day)
{
    if (tally->said_day == 0 || day < tally->said_day)
        return false;
    struct period_name said = period_here(tally, tally->said_day);
    for (int i = 0; i < GOES_ON_MAX && past(tally, tally->said_day); i++)
        said = period_here(tally, period_last_day(&said) + 1);
    return day <= period_last_day(&said);
}

/* In a period that runs, the day on which the clock began to say so is nobody's concern. */
static void settle(struct tally *tally, int32_t day)
{
    if (!period_ends_dated(&tally->open) || past(tally, day) || back(tally, day))
        return;
    struct period_name last = period_last(&tally->open);
    tally->said_day = period_first_day(&last);
}

static void hear(struct tally *tally, struct today today)
{
    if (today.trusted && says_on(tally, today.day)) {
        tally->said_h = (uint8_t)later(tally->said_h, 1, SAID_HOURS_MAX);
    } else {
        tally->said_day = today.trusted ? today.day : 0;
        tally->said_h = 0;
    }
}

/* --- dates ---------------------------------------------------------------------------------- */

static struct period_name next_undated(struct tally *tally, enum period_kind kind)
{
    if (tally->undated < UINT8_MAX)
        tally->undated++;
    return period_undated(kind, tally->undated);
}

static void take_undated_end(struct tally *tally)
{
    struct period_name now = next_undated(tally, tally->terms.period);
    tally->open = period_joined(&tally->open, &now);
}

/* An undated period gets a dated end; one that has only just begun is a dated one as a whole. */
static void give_date(struct tally *tally, int32_t day)
{
    struct period_name now = period_here(tally, day);
    bool just_begun = !period_starts_dated(&tally->open) && tally->powered_h <= SETTLING_HOURS;
    if (just_begun && tally->undated > 0)
        tally->undated--;
    tally->open = just_begun ? now : period_joined(&tally->open, &now);
}

/* The clock has said for days that this period cannot be running. Nobody knows when it was right,
 * so the period ends without a date; one that has not even begun has none at all. */
static void take_date(struct tally *tally, int32_t day)
{
    if (period_starts_dated(&tally->open) && day < period_first_day(&tally->open))
        tally->open = next_undated(tally, tally->terms.period);
    else
        take_undated_end(tally);
    tally->by_weeks = 1;
    tally->adrift_h = 0;
}

void calendar_tick(struct tally *tally, struct today today, int hours)
{
    tally->powered_h = later(tally->powered_h, hours, POWERED_HOURS_MAX);
    if (hours == 0)
        return;
    tally->adrift_h = later(tally->adrift_h, today.trusted ? 1 : hours, ADRIFT_HOURS_MAX);
    hear(tally, today);
    if (tally->by_weeks || tally->said_h < SURE_HOURS)
        return;
    bool contradicts = back(tally, today.day);
    if (!contradicts)
        tally->adrift_h = 0;
    if (!period_ends_dated(&tally->open) && !contradicts)
        give_date(tally, today.day);
    else if (period_ends_dated(&tally->open) && contradicts && tally->said_h >= JUMP_HOURS)
        take_date(tally, today.day);
    settle(tally, today.day);
}

/* --- the end of a period -------------------------------------------------------------------- */

/* The hour in which the power went is in no count. A start completes it, if the clock has gone on
 * since by more than one lie of less than a day could. */
static int hours_stood(const struct tally *tally, struct today today, int hours)
{
    if (!today.trusted || !says_on(tally, today.day))
        return 0;
    return tally->said_h + (hours == 0 && today.day > tally->said_day + 1);
}

enum calendar_over calendar_over(const struct tally *tally, struct today today, int hours)
{
    int enough = far(tally, today.day) ? JUMP_HOURS : SURE_HOURS;
    if (past(tally, tally->said_day) && hours_stood(tally, today, hours) >= enough)
        return CALENDAR_DAY;
    return tally->adrift_h == ADRIFT_HOURS_MAX ? CALENDAR_WEEKS : CALENDAR_RUNS;
}

void calendar_end(struct tally *tally, enum calendar_over over)
{
    if (over == CALENDAR_WEEKS && period_ends_dated(&tally->open))
        take_undated_end(tally);
    tally->adrift_h = 0;
    tally->by_weeks = 0;
}

void calendar_join(struct tally *tally, enum calendar_over over, struct today today)
{
    if (over == CALENDAR_DAY) {
        struct period_name now = period_here(tally, tally->said_day);
        tally->open = period_joined(&tally->open, &now);
        settle(tally, today.day);
    } else {
        take_undated_end(tally);
    }
}

struct period_name calendar_next(struct tally *tally, enum calendar_over over,
                                 enum period_kind kind)
{
    return over == CALENDAR_DAY ? period_of(kind, tally->said_day) : next_undated(tally, kind);
}

enum period_clock calendar_standing(const struct tally *tally, struct today today)
{
    if (!today.trusted)
        return PERIOD_CLOCK_UNTRUSTED;
    if (tally->by_weeks)
        return PERIOD_CLOCK_UNDATED;
    if (far(tally, today.day))
        return PERIOD_CLOCK_AHEAD;
    return back(tally, today.day) ? PERIOD_CLOCK_BACK : PERIOD_CLOCK_OK;
}
