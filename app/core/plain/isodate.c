/* Calendar arithmetic (proleptic) without the C library's, which knows time zones and has floating
 * types that core may not use. */
#include "core/plain/isodate.h"
#include "core/plain/span.h"
#include "core/plain/text.h"
#include <assert.h>
#include <string.h>

/* The year begins in March, so that the leap day is its last. */
int32_t isodate_day(int32_t year, int month, int day)
{
    assert(month >= 1 && month <= 12);
    int32_t y = month <= 2 ? year - 1 : year;
    int32_t from_march = month <= 2 ? month + 9 : month - 3;
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * from_march + 2) / 5 + day - 1 - 719468;
}

struct date isodate_date(int32_t day)
{
    int32_t days = day + 719468; /* since 0000-03-01 */
    int32_t era = days / 146097, in_era = days % 146097;
    int32_t y = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
    int32_t in_year = in_era - (365 * y + y / 4 - y / 100);
    int32_t from_march = (5 * in_year + 2) / 153;
    struct date date = {.day = (int)(in_year - (153 * from_march + 2) / 5 + 1),
                        .month = (int)(from_march < 10 ? from_march + 3 : from_march - 9)};
    date.year = era * 400 + y + (date.month <= 2);
    return date;
}

const char isodate_mend[] =
    "Write year-month-day, like 2026-03-31. In a spreadsheet first format the column as text: it "
    "then leaves the date as it is.";

/* --- reading -------------------------------------------------------------------------------- */

/* What stands between the marks: numbers, and the name of a month. */
struct pieces {
    int n, value[3];
    size_t digits[3]; /* 0: the month's name */
    char mark[3];     /* behind it; 0: nothing */
};

static const char *const MONTHS[] = {"january",   "february", "march",    "april",
                                     "may",       "june",     "july",     "august",
                                     "september", "october",  "november", "december"};
static const char *const DAYS[] = {"monday", "tuesday",  "wednesday", "thursday",
                                   "friday", "saturday", "sunday",    NULL};

/* From 1; 0: it is no month. Three letters are enough. */
static int month_of(struct span word)
{
    for (int i = 0; i < 12; i++)
        if (word.n >= 3 && word.n <= strlen(MONTHS[i]) &&
            span_like(word, (struct span){MONTHS[i], word.n}))
            return i + 1;
    return span_is(word, "sept") ? 9 : 0;
}

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool letter(char c)
{
    c = text_lower(c);
    return c >= 'a' && c <= 'z';
}

/* Takes the digits, or the letters, off the front. */
static struct span cut_piece(struct span *rest)
{
    struct span piece = {rest->at, 0};
    bool number = rest->n && digit(*rest->at);
    while (rest->n && (number ? digit(*rest->at) : letter(*rest->at))) {
        piece.n++;
        rest->at++;
        rest->n--;
    }
    return piece;
}

static void skip_marks(struct span *rest)
{
    struct span tail;
    while (rest->n && (span_dash(*rest, &tail) || strchr("/., ", *rest->at)))
        *rest = span_dash(*rest, &tail) ? tail : (struct span){rest->at + 1, rest->n - 1};
}

static bool add_piece(struct pieces *pieces, struct span piece)
{
    int i = pieces->n++;
    if (i == 3 || piece.n == 0)
        return false;
    pieces->digits[i] = digit(*piece.at) ? piece.n : 0;
    if (pieces->digits[i])
        return piece.n <= 4 && span_to_int(piece, 0, 9999, &pieces->value[i]);
    pieces->value[i] = month_of(piece);
    return pieces->value[i] > 0;
}

/* A spreadsheet puts midnight behind a date that has no time. */
static struct span without_midnight(struct span span)
{
    static const char *const MIDNIGHTS[] = {" 00:00:00", " 0:00:00", " 00:00", " 0:00",
                                            "T00:00:00", "T00:00",   NULL};
    for (int i = 0; MIDNIGHTS[i]; i++) {
        size_t n = strlen(MIDNIGHTS[i]);
        if (span.n > n && span_is((struct span){span.at + span.n - n, n}, MIDNIGHTS[i]))
            return span_trim((struct span){span.at, span.n - n});
    }
    return span;
}

static bool cut_up(const char *s, struct pieces *pieces)
{
    struct span rest = without_midnight(span_trim(span_of(s))), look = rest;
    *pieces = (struct pieces){0};
    if (span_choose(cut_piece(&look), DAYS) >= 0) {
        rest = look;
        skip_marks(&rest);
    }
    while (rest.n) {
        if (!add_piece(pieces, cut_piece(&rest)))
            return false;
        pieces->mark[pieces->n - 1] = rest.n ? *rest.at : '\0';
        skip_marks(&rest);
    }
    return pieces->n >= 2;
}

/* The day, if year, month and day stand at these places; -1: it can't be read so. */
static int32_t read_as(const struct pieces *pieces, int y, int m, int d)
{
    int32_t year = pieces->value[y];
    int month = pieces->value[m], of_month = pieces->value[d];
    bool named = !pieces->digits[m];
    if (!named && (pieces->mark[0] != pieces->mark[1] || strchr(" ,", pieces->mark[0])))
        return -1; /* more than a date: 8-12.30 */
    if (!pieces->digits[y] || !pieces->digits[d] || pieces->digits[m] > 2 ||
        pieces->digits[d] > 2 || pieces->digits[y] % 2)
        return -1;
    if (pieces->digits[y] == 2) {
        if (named && y == 0)
            return -1; /* nobody writes 26-Mar-31 for a day in 2026 */
        year += 2000;
    }
    if (year < 1970 || month < 1 || month > 12 || of_month < 1)
        return -1;
    int32_t day = isodate_day(year, month, of_month);
    return isodate_date(day).day == of_month ? day : -1;
}

bool isodate_parse(const char *s, int32_t *day)
{
    static const int ORDERS[][3] = {{0, 1, 2}, {2, 0, 1}, {2, 1, 0}};
    struct pieces pieces;
    int32_t found = -1;
    if (!cut_up(s, &pieces) || pieces.n != 3)
        return false;
    for (int i = 0; i < 3; i++) {
        int32_t read = read_as(&pieces, ORDERS[i][0], ORDERS[i][1], ORDERS[i][2]);
        if (read >= 0 && found >= 0 && read != found)
            return false;
        found = read >= 0 ? read : found;
    }
    if (found >= 0)
        *day = found;
    return found >= 0;
}

bool isodate_meant(const char *s)
{
    struct pieces pieces;
    int32_t day;
    int named = 0;
    if (isodate_parse(s, &day))
        return true;
    if (!cut_up(s, &pieces))
        return false;
    for (int i = 0; i < pieces.n; i++)
        named += !pieces.digits[i];
    return named == 1 || (named == 0 && strchr(s, '/'));
}

void isodate_add(struct text *text, int32_t day)
{
    struct date date = isodate_date(day);
    const int parts[] = {date.month, date.day};
    text_add_int(text, date.year);
    for (int i = 0; i < 2; i++) {
        text_add(text, parts[i] < 10 ? "-0" : "-");
        text_add_int(text, parts[i]);
    }
}
