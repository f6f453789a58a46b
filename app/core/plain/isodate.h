/* Days of the Gregorian calendar, and how lists write them: 2026-03-31. A day is days since
 * 1970-01-01. Knows no clock and no time zone. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct date {
    int32_t year;
    int month, day; /* from 1 */
};

struct date isodate_date(int32_t day);
int32_t isodate_day(int32_t year, int month, int day);
/* The day of "YYYY-MM-DD", 1970..9999; false if the calendar has no such day. */
bool isodate_parse(const char *s, int32_t *day);
