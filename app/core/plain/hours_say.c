/* Hours as a visitor reads them. All its words are the caller's: here is only the order. Must never
 * say more hours than there are. */
#include "core/plain/hours.h"

enum { PIECE = 96, EVERY_DAY = (1 << WEEK_DAYS) - 1 };

struct piece {
    char at[PIECE];
};

static void expand(struct text *text, const char *sentence, const char *a, const char *value_a,
                   const char *b, const char *value_b)
{
    const struct slot slots[] = {{a, value_a}, {b, value_b}};
    text_expand(text, sentence, slots, 2);
}

/* 450 -> "7:30 am", 720 -> "12 noon" */
static struct piece say_time(int minute, const struct hours_words *words)
{
    struct piece digits = {""}, time = {""};
    struct text text = text_in(digits.at, PIECE);
    int hour = minute / 60 % 12, rest = minute % 60;
    text_add_int(&text, hour ? hour : 12);
    if (rest) {
        text_add(&text, rest < 10 ? ":0" : ":");
        text_add_int(&text, rest);
    }
    text = text_in(time.at, PIECE);
    const char *half = minute / 60 % 24 < 12 ? words->am : words->pm;
    const char *sentence = minute % DAY_MINUTES == 0   ? words->midnight
                           : minute == DAY_MINUTES / 2 ? words->noon
                                                       : half;
    expand(&text, sentence, "time", digits.at, "", "");
    return time;
}

static void add_times(struct text *text, const struct hours_span *span,
                      const struct hours_words *words)
{
    struct piece from = say_time(span->from, words), to = say_time(span->to, words);
    expand(text, words->times, "from", from.at, "to", to.at);
}

static bool begins(uint8_t days, int day)
{
    return days >> day & 1 && (day == 0 || !(days >> (day - 1) & 1));
}

/* One run of days: "Monday to Thursday", "Friday". The next day after it. */
static int add_run(struct text *text, uint8_t days, int first, const struct hours_words *words)
{
    int last = first;
    while (last + 1 < WEEK_DAYS && days >> (last + 1) & 1)
        last++;
    if (last == first)
        text_add(text, words->day[first]);
    else
        expand(text, last == first + 1 ? words->both : words->days, "first", words->day[first],
               "last", words->day[last]);
    return last + 1;
}

static void add_days(struct text *text, uint8_t days, const struct hours_words *words)
{
    if (days == EVERY_DAY) {
        text_add(text, words->every_day);
        return;
    }
    bool more = false;
    for (int day = 0; day < WEEK_DAYS; day++)
        if (begins(days, day)) {
            text_add(text, more ? ", " : "");
            day = add_run(text, days, day, words) - 1;
            more = true;
        }
}

/* Days that are those of the span before are not said again. */
static void add_span(struct text *text, const struct hours_span *span, bool again,
                     const struct hours_words *words)
{
    char days[PIECE * 2], times[PIECE * 2];
    struct text d = text_in(days, sizeof days), t = text_in(times, sizeof times);
    bool whole = span->from == 0 && span->to == DAY_MINUTES;
    add_days(&d, span->days, words);
    add_times(&t, span, words);
    if (again)
        text_add(text, times);
    else
        expand(text, whole ? words->all_day : words->span, "days", days, "times", times);
}

void hours_say(struct text *text, const struct hours *hours, const struct hours_words *words)
{
    if (hours->n == 0 || hours->always) {
        text_add(text, hours->n ? words->always : words->never);
        return;
    }
    for (int i = 0; i < hours->n; i++) {
        text_add(text, i ? ", " : "");
        add_span(text, &hours->span[i], i && hours->span[i].days == hours->span[i - 1].days, words);
    }
}
