/* Calendar arithmetic (proleptic) without the C library's, which knows time zones and has floating
 * types that core may not use. */
#include "core/plain/isodate.h"
#include "core/plain/span.h"
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

bool isodate_parse(const char *s, int32_t *day)
{
    int year, month, of_month;
    if (strlen(s) != 10 || s[4] != '-' || s[7] != '-' ||
        !span_to_int((struct span){s, 4}, 1970, 9999, &year) ||
        !span_to_int((struct span){s + 5, 2}, 1, 12, &month) ||
        !span_to_int((struct span){s + 8, 2}, 1, 31, &of_month))
        return false;
    *day = isodate_day(year, month, of_month);
    return isodate_date(*day).day == of_month;
}
