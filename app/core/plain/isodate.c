/* Turns a written date into a day number. Knows no clock and no time zone. */
#include "core/plain/isodate.h"
#include <string.h>

static bool number(const char *s, int n, int *out)
{
    *out = 0;
    for (int i = 0; i < n; i++) {
        if (s[i] < '0' || s[i] > '9')
            return false;
        *out = *out * 10 + (s[i] - '0');
    }
    return true;
}

static bool leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

bool isodate_days(const char *s, int *days)
{
    static const int before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
    int year, month, day;
    if (strlen(s) != 10 || s[4] != '-' || s[7] != '-' || !number(s, 4, &year) ||
        !number(s + 5, 2, &month) || !number(s + 8, 2, &day) || year < 1970 || month < 1 ||
        month > 12 || day < 1)
        return false;
    int length = before[month] - before[month - 1] + (month == 2 && leap(year));
    if (day > length)
        return false;
    int past = year - 1;
    *days = (year - 1970) * 365 + (past / 4 - past / 100 + past / 400) -
            (1969 / 4 - 1969 / 100 + 1969 / 400) + before[month - 1] + (month > 2 && leap(year)) +
            day - 1;
    return true;
}
