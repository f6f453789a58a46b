/* Days of the Gregorian calendar, and how lists write them: 2026-03-31. A day is days since
 * 1970-01-01. Knows no clock and no time zone. */
#pragma once

#include "core/plain/text.h"
#include <stdbool.h>
#include <stdint.h>

struct date {
    int32_t year;
    int month, day; /* from 1 */
};

struct date isodate_date(int32_t day);
int32_t isodate_day(int32_t year, int month, int day);
/* The day of "2026-03-31", or of another form that can be one day only, as spreadsheets write it:
 * 2026/3/31, 3/31/2026, 31.3.2026, 31-Mar-26, "Tuesday, March 31, 2026", a time of midnight behind
 * it. 1970..9999. False: the calendar has no such day, or it could be several. */
bool isodate_parse(const char *s, int32_t *day);
/* Whether it is written like a date, perhaps without its year, and no matter which one. */
bool isodate_meant(const char *s);
/* "2026-03-31" */
void isodate_add(struct text *text, int32_t day);
/* How to keep a date a date: the end of a fault's sentence. */
extern const char isodate_mend[];
