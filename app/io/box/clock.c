/* Time for the programs: they give it to core, which never asks. */
#include "io/box/clock.h"
#include "core/wire/standing.h"

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
    const char *word = standing_clock_words[CLOCK_IS_TRUSTED];
    ssize_t word_n = (ssize_t)strlen(word);
    char path[4096], said[16] = {0};
    int n = snprintf(path, sizeof path, "%s/clock", state_dir);
    if (n < 0 || (size_t)n >= sizeof path)
        return false;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    ssize_t got = read(fd, said, sizeof said);
    close(fd);
    return got >= word_n && !memcmp(said, word, (size_t)word_n) &&
           (got == word_n || said[word_n] == '\n');
}
