/* Dates as lists write them: 2026-03-31. */
#ifndef ISODATE_H
#define ISODATE_H

#include <stdbool.h>

/* Days since 1970-01-01 of "YYYY-MM-DD"; false if the calendar has no such day. */
bool isodate_days(const char *s, int *days);

#endif
