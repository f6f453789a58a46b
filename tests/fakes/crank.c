/* Replaces app/io/box/clock.c: real time plus as many milliseconds as the file that CRANK names
 * says, so that a test moves the clock on instead of sleeping. Lets the test read the memory, and
 * with HALT set stops at the very end of the program, when it has done all that it does itself. */
#include "io/box/clock.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <time.h>

static void halt(void)
{
    raise(SIGSTOP);
}

__attribute__((constructor)) static void arrange_halt(void)
{
    if (getenv("HALT"))
        atexit(halt);
}

int64_t clock_ms(void)
{
    struct timespec now;
    long long cranked_ms = 0;
    FILE *crank = getenv("CRANK") ? fopen(getenv("CRANK"), "r") : NULL;
    prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
    if (crank) {
        if (fscanf(crank, "%lld", &cranked_ms) != 1)
            cranked_ms = 0;
        fclose(crank);
    }
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000 + cranked_ms;
}

/* What the file says that WALL names, as "day weekday minute", or "nothing"; without one it is 10
 * on a Monday morning, as in pictures. */
struct local clock_local(const char *state_dir)
{
    FILE *wall = getenv("WALL") ? fopen(getenv("WALL"), "r") : NULL;
    int day = 20822, weekday = 0, minute = 600;
    (void)state_dir;
    bool trusted = !wall || fscanf(wall, "%d %d %d", &day, &weekday, &minute) == 3;
    if (wall)
        fclose(wall);
    return (struct local){trusted, day, (uint8_t)weekday, (int16_t)minute};
}

bool clock_zone(const char *zone)
{
    return zone[0];
}
