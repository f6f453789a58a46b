/* See released.h. Names only: no file of a period is ever opened. */
#include "io/files/released.h"
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

struct names_out released_in(const char *folder)
{
    struct names_out out = {0, 0};
    DIR *list = opendir(folder);
    if (!list)
        return out;
    for (struct dirent *entry; (entry = readdir(list));)
        period_is_out(&out, entry->d_name);
    closedir(list);
    return out;
}

void released_add(struct text *text, const struct names_out *out)
{
    text_add_int(text, out->last_day);
    text_add(text, " ");
    text_add_int(text, out->undated);
    text_add(text, "\n");
}

struct names_out released_told(const char *state)
{
    char path[4096], said[32] = {0};
    int day = 0, undated = 0;
    snprintf(path, sizeof path, "%.4000s/released", state);
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0) {
        snprintf(path, sizeof path, "%.4000s/release", state);
        return released_in(path);
    }
    ssize_t n = read(fd, said, sizeof said - 1);
    close(fd);
    if (n <= 0 || sscanf(said, "%9d %3d", &day, &undated) != 2 || day < 0 || undated < 0 ||
        undated > UINT8_MAX)
        return (struct names_out){0, 0};
    return (struct names_out){day, (uint8_t)undated};
}
