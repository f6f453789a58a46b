/* See alarm.h. The kernel wakes us when the clock is set, so nobody has to look at it now and
 * then. */
#include "io/box/alarm.h"
#include <errno.h>
#include <stdint.h>
#include <sys/timerfd.h>
#include <unistd.h>

static long offset(time_t at)
{
    struct tm wall;
    localtime_r(&at, &wall);
    return wall.tm_gmtoff;
}

time_t alarm_at(time_t now, int minute)
{
    struct tm wall;
    localtime_r(&now, &wall);
    time_t at = now - wall.tm_sec + (time_t)(minute - wall.tm_hour * 60 - wall.tm_min) * 60;
    if (offset(at) == wall.tm_gmtoff)
        return at;
    while (at - now > 1) { /* the first second with another offset lies after now, up to at */
        time_t middle = now + (at - now) / 2;
        if (offset(middle) == wall.tm_gmtoff)
            now = middle;
        else
            at = middle;
    }
    return at;
}

int alarm_open(void)
{
    int fd = timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
    return fd < 0 ? -errno : fd;
}

void alarm_set(int fd, int minute)
{
    struct itimerspec at = {.it_value.tv_sec = alarm_at(time(NULL), minute)};
    timerfd_settime(fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &at, NULL);
}

void alarm_drain(int fd)
{
    uint64_t times;
    while (read(fd, &times, sizeof times) > 0)
        ;
}
