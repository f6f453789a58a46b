/* Wakes a program when the clock on the wall comes to a minute, or is set. */
#pragma once

#include <time.h>

/* A descriptor that can be read then, or -errno. */
int alarm_open(void);
/* `minute` of the day, at most 24 * 60. */
void alarm_set(int fd, int minute);
/* After it woke us: quiet until it is set again. */
void alarm_drain(int fd);
/* When the wall clock will show that minute of today, or jump to summer or winter time before it
 * does. */
time_t alarm_at(time_t now, int minute);
