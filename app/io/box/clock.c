/* Time for the programs: they give it to core, which never asks. */
#include "io/box/clock.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

int64_t clock_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int32_t clock_today(void)
{
    time_t now = time(NULL);
    struct tm local;
    localtime_r(&now, &local);
    /* Reads the local date as if it were UTC: whole days, with no daylight-saving
     * hour left over. */
    local.tm_hour = local.tm_min = local.tm_sec = 0;
    return (int32_t)(timegm(&local) / 86400);
}

bool clock_trusted(const char *state_dir)
{
    static const char word[] = "trusted";
    char path[4096], said[sizeof word + 1] = {0};
    int n = snprintf(path, sizeof path, "%s/clock", state_dir);
    if (n < 0 || (size_t)n >= sizeof path)
        return false;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    ssize_t got = read(fd, said, sizeof said);
    close(fd);
    bool word_ends = got == (ssize_t)sizeof word - 1 ||
                     (got >= (ssize_t)sizeof word && said[sizeof word - 1] == '\n');
    return word_ends && !memcmp(said, word, sizeof word - 1);
}
