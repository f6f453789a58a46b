/* See hours.h. Reads what people write, and says what is wrong in words that name the mend. Knows
 * no clock and no time zone: an hour that the clock leaves out is never asked about, and one that
 * it shows twice is asked about twice. */
#include "core/plain/hours.h"
#include "core/plain/isodate.h"
#include <string.h>

enum { EVERY_DAY = 127 };

static const char TIMES[] =
    "\"{}\" is no time from and to. Write both with 24 hours to the day and "
    "a hyphen between them, like 07:30-17:00.";

/* --- reading -------------------------------------------------------------------------------- */

/* At least three letters of an English day's name. */
static int read_day(struct span name)
{
    static const char *const DAYS[WEEK_DAYS] = {"monday", "tuesday",  "wednesday", "thursday",
                                                "friday", "saturday", "sunday"};
    for (int i = 0; i < WEEK_DAYS; i++)
        if (name.n >= 3 && name.n <= strlen(DAYS[i]) &&
            span_like(name, (struct span){DAYS[i], name.n}))
            return i;
    return -1;
}

/* A hyphen, or the dash that a spreadsheet makes of it, with blanks around it. */
static bool skip_dash(struct span *rest)
{
    struct span look = span_trim(*rest), tail;
    if (!span_dash(look, &tail))
        return false;
    *rest = span_trim(tail);
    return true;
}

static bool digit(struct span rest)
{
    return rest.n && *rest.at >= '0' && *rest.at <= '9';
}

/* Up to a blank, a dash or a digit. */
static struct span cut_word(struct span *rest)
{
    struct span word = {rest->at, 0}, look = *rest;
    while (rest->n && *rest->at != ' ' && !digit(*rest) && !skip_dash(&look)) {
        word.n++;
        rest->at++;
        rest->n--;
        look = *rest;
    }
    *rest = span_trim(*rest);
    return word;
}

/* Fri-Mon goes over the weekend. */
static uint8_t row_of_days(int from, int to)
{
    uint8_t days = 0;
    for (int day = from;; day = (day + 1) % WEEK_DAYS) {
        days |= (uint8_t)(1u << day);
        if (day == to)
            return days;
    }
}

/* "7:30", "07:30", "24:00" */
static bool read_time(struct span value, int16_t *minute)
{
    struct span part;
    int hour, rest;
    if (!span_cut(&value, ':', &part) || part.n > 2 || !span_to_int(part, 0, 24, &hour) ||
        !value.at || value.n != 2 || !span_to_int(value, 0, 59, &rest) ||
        hour * 60 + rest > DAY_MINUTES)
        return false;
    *minute = (int16_t)(hour * 60 + rest);
    return true;
}

static bool read_times(struct span value, struct hours_span *span)
{
    struct span from = {value.at, 0};
    for (; value.n && !skip_dash(&value); value.at++, value.n--)
        from.n++;
    return read_time(from, &span->from) && read_time(value, &span->to) && span->from < DAY_MINUTES;
}

/* Takes the days off the front of "Mon-Thu Sat 07:30-17:00". False: `word` is none. */
static bool cut_days(struct span *rest, uint8_t *days, struct span *word)
{
    *days = 0;
    while (rest->n && !digit(*rest)) {
        *word = cut_word(rest);
        int from = read_day(*word), to = from;
        if (from >= 0 && skip_dash(rest)) {
            *word = cut_word(rest);
            to = read_day(*word);
        }
        if (from < 0 || to < 0)
            return false;
        *days |= row_of_days(from, to);
    }
    return true;
}

/* Days that are not written are those of the span before. */
static const char *read_span(struct span part, uint8_t *days, struct hours_span *span,
                             struct span *word)
{
    uint8_t written;
    struct span rest = part;
    if (!cut_days(&rest, &written, word))
        return "\"{}\" is no day. Write the days by their first three letters and then the times, "
               "like Mon-Thu 07:30-17:00, Fri 08:00-12:00.";
    *days = written ? written : *days;
    span->days = *days;
    *word = rest.n ? rest : part;
    if (!read_times(rest, span))
        return TIMES;
    return span->from == span->to
               ? "\"{}\" ends when it begins. For the whole day write 00:00-24:00."
               : NULL;
}

static bool no_gap(const struct hours *hours)
{
    for (int day = 0; day < WEEK_DAYS; day++)
        for (int minute = 0; minute < DAY_MINUTES; minute = hours_next(hours, minute))
            if (!hours_open(hours, day, minute))
                return false;
    return true;
}

static const char *refuse(struct hours *hours, const char *what)
{
    *hours = (struct hours){0};
    return what;
}

const char *hours_parse(struct hours *hours, struct span value, struct span *part)
{
    static const char *const ALWAYS[] = {"always", "24/7", "day and night", NULL};
    static const struct hours_span WHOLE = {EVERY_DAY, 0, DAY_MINUTES};
    struct span rest = span_trim(value), one;
    uint8_t days = EVERY_DAY;
    *hours = (struct hours){0};
    *part = rest;
    if (span_is(rest, "never"))
        return NULL;
    if (span_choose(rest, ALWAYS) >= 0) {
        *hours = (struct hours){.n = 1, .always = true, .span = {WHOLE}};
        return NULL;
    }
    if (isodate_meant(span_quote(rest).at))
        return "\"{}\" is a date, which a spreadsheet makes of 24/7 or 8-5. Write always, or hours "
               "like Mon-Fri 08:00-17:00.";
    while (span_cut(&rest, ',', &one)) {
        *part = value;
        if (hours->n == HOURS_SPANS_MAX)
            return refuse(hours, "\"{}\" has too many times. Join days that have the same ones.");
        const char *wrong = read_span(one, &days, &hours->span[hours->n++], part);
        if (wrong)
            return refuse(hours, wrong);
    }
    hours->always = no_gap(hours);
    return NULL;
}

/* --- judging -------------------------------------------------------------------------------- */

static bool covers(const struct hours_span *span, int weekday, int minute, bool off,
                   bool off_before)
{
    int before = (weekday + WEEK_DAYS - 1) % WEEK_DAYS;
    bool night = span->to <= span->from;
    bool today = span->days >> weekday & 1 && minute >= span->from && (night || minute < span->to);
    bool late = night && span->days >> before & 1 && minute < span->to;
    return !off && (today || (late && !off_before));
}

static bool open(const struct hours *hours, int weekday, int minute, bool off, bool off_before)
{
    for (int i = 0; i < hours->n; i++)
        if (covers(&hours->span[i], weekday, minute, off, off_before))
            return true;
    return false;
}

bool hours_open(const struct hours *hours, int weekday, int minute)
{
    return open(hours, weekday, minute, false, false);
}

bool hours_off(const struct days_off *off, int32_t day)
{
    for (int i = 0; i < off->n; i++)
        if (off->day[i] == day)
            return true;
    return false;
}

enum hours_now hours_judge(const struct hours *hours, const struct days_off *off,
                           const struct local *now)
{
    if (hours->n == 0)
        return HOURS_CLOSED;
    if (!now->trusted || now->weekday >= WEEK_DAYS)
        return hours->always && off->n == 0 ? HOURS_OPEN : HOURS_UNKNOWN;
    return open(hours, now->weekday, now->minute, hours_off(off, now->day),
                hours_off(off, now->day - 1))
               ? HOURS_OPEN
               : HOURS_CLOSED;
}

int hours_next(const struct hours *hours, int minute)
{
    int next = DAY_MINUTES;
    for (int i = 0; i < hours->n; i++) {
        const int ends[] = {hours->span[i].from, hours->span[i].to};
        for (int e = 0; e < 2; e++)
            if (ends[e] > minute && ends[e] < next)
                next = ends[e];
    }
    return next;
}
