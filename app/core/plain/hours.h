/* When somebody is there: opening hours as a site writes them, in the wall clock of the site, and
 * the one judge of whether it is one of them now. Promises never to say "open" by a clock that
 * nobody trusts, unless the hours have no gap. */
#pragma once

#include "core/plain/span.h"
#include "core/plain/text.h"
#include <stdint.h>

enum { WEEK_DAYS = 7, DAY_MINUTES = 24 * 60, HOURS_SPANS_MAX = 14, DAYS_OFF_MAX = 366 };

/* What the clock on the wall says. What it says counts only if it is trusted and the site has
 * said where it is (time_zone). */
struct local {
    bool trusted;
    int32_t day;     /* days since 1970-01-01 */
    uint8_t weekday; /* 0: Monday */
    int16_t minute;  /* of the day, 0 .. DAY_MINUTES - 1 */
};

/* On each of the days; one that ends no later than it begins ends on the next day. */
struct hours_span {
    uint8_t days;     /* bit 0: Monday */
    int16_t from, to; /* minutes of the day, 0 .. DAY_MINUTES */
};

/* All zero: never. */
struct hours {
    uint8_t n;
    bool always; /* the whole week is covered */
    struct hours_span span[HOURS_SPANS_MAX];
};

/* Days on which nobody is there, whatever the hours say. */
struct days_off {
    int n;
    int32_t day[DAYS_OFF_MAX];
};

enum hours_now { HOURS_CLOSED, HOURS_OPEN, HOURS_UNKNOWN };

/* "Mon-Thu 07:30-17:00, Fri 08:00-12:00", "22:00-06:00", "always" or "never". NULL if it is right.
 * Else the hours are never, and this is what is wrong, with one "{}" for `part`. */
const char *hours_parse(struct hours *hours, struct span value, struct span *part);
/* By the week alone. weekday 0..6, minute 0..DAY_MINUTES - 1. */
bool hours_open(const struct hours *hours, int weekday, int minute);
/* Now. A day off has no hours; a night that begins on one, or the day before one, ends with it.
 * Without a trusted clock it is unknown, unless it is always the same. */
enum hours_now hours_judge(const struct hours *hours, const struct days_off *off,
                           const struct local *now);
bool hours_off(const struct days_off *off, int32_t day);
/* The next minute of this day at which one of the spans, of whichever day, begins or ends;
 * DAY_MINUTES: none before midnight. */
int hours_next(const struct hours *hours, int minute);

/* hours_say.c: the hours as a visitor reads them, made of these sentences. */
struct hours_words {
    const char *day[WEEK_DAYS];
    const char *every_day;
    const char *days, *both; /* {first} {last}: three days or more in a row; two */
    const char *am, *pm;     /* {time} */
    const char *noon, *midnight;
    const char *times;          /* {from} {to} */
    const char *span, *all_day; /* {days} {times} */
    const char *always, *never;
};
/* "Monday to Thursday 7:30 am to 5 pm, Friday 8 am to 12 noon" */
void hours_say(struct text *text, const struct hours *hours, const struct hours_words *words);
