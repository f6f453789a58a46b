/* Replaces app/io/box/clock.c: powered hours, the day and the trust in it are in the file that
 * CALENDAR names, so that a test moves months on instead of waiting for them. Lets the test read
 * the memory. */
#include "io/box/clock.h"
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>

static void look(long *hours, long *day, long *trusted)
{
    FILE *file = fopen(getenv("CALENDAR"), "r");
    prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
    if (!file || fscanf(file, "%ld %ld %ld", hours, day, trusted) != 3)
        abort();
    fclose(file);
}

int64_t clock_ms(void)
{
    long hours, day, trusted;
    look(&hours, &day, &trusted);
    return (int64_t)hours * 3600 * 1000;
}

struct local clock_local(const char *state_dir)
{
    long hours, day, trusted;
    (void)state_dir;
    look(&hours, &day, &trusted);
    return (struct local){.trusted = trusted != 0, .day = (int32_t)day};
}

bool clock_zone(const char *zone)
{
    return zone[0];
}
