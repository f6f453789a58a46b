/* What a tick knows of the days. No single hour of the clock decides: what it says by the hour must
 * stand for a day until the running period gets a date or is over, and for three days if the clock
 * has jumped. It must never give a period a date that the clock has contradicted. */
#pragma once

#include "core/tally/kept.h"

enum {
    SURE_HOURS = 24,                /* until the clock is believed */
    JUMP_HOURS = SAID_HOURS_MAX,    /* if it is further on than the next period, or back */
    GOES_ON_MAX = 3,                /* periods that it may go on while it says so */
    SETTLING_HOURS = 2 * SURE_HOURS /* a date this soon after the start is that of all of it */
};

/* Powered time, and what the clock says after it: whole hours since the last call. 0: a start,
 * which is no hour. Gives and takes the open period's dates. */
void calendar_tick(struct tally *tally, struct today today, int hours);
/* Whether the open period is over, by the day or by the weeks; a start may find it so, too. */
enum calendar_over { CALENDAR_RUNS, CALENDAR_DAY, CALENDAR_WEEKS };
enum calendar_over calendar_over(const struct tally *tally, struct today today, int hours);
/* Names the open period, which is over. */
void calendar_end(struct tally *tally, enum calendar_over over);
/* It goes on to the end of the whole next one. That, and calendar_next, is where the clock was when
 * it began to say that the period is over: the last hour, like any other, gives no date. If the
 * clock has gone on since, it is joined once more. */
void calendar_join(struct tally *tally, enum calendar_over over, struct today today);
/* The period after one that is over. */
struct period_name calendar_next(struct tally *tally, enum calendar_over over,
                                 enum period_kind kind);
/* For status.txt. */
enum period_clock calendar_standing(const struct tally *tally, struct today today);
