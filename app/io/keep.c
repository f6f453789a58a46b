/* See keep.h: written aside, then renamed. No fsync: it need not outlive the machine. */
#include "keep.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_SIZE = 4096 };

static int path_make(char path[PATH_SIZE], const char *state, const char *name, const char *ending)
{
    int n = snprintf(path, PATH_SIZE, "%s/run/%s%s", state, name, ending);
    return n < 0 || n >= PATH_SIZE ? -ENAMETOOLONG : 0;
}

static int file_write(const char *path, const void *bytes, size_t size)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0)
        return -errno;
    ssize_t n = write(fd, bytes, size);
    int error = n == (ssize_t)size ? 0 : n < 0 ? errno : ENOSPC;
    close(fd);
    return -error;
}

int keep_write(const char *state, const char *name, const void *bytes, size_t size)
{
    char folder[PATH_SIZE], early[PATH_SIZE], path[PATH_SIZE];

    if (path_make(folder, state, "", "") || path_make(early, state, name, ".new") ||
        path_make(path, state, name, ""))
        return -ENAMETOOLONG;
    if (mkdir(folder, 0700) < 0 && errno != EEXIST)
        return -errno;
    int error = file_write(early, bytes, size);
    if (!error && rename(early, path) < 0)
        error = -errno;
    return error;
}

int keep_read(const char *state, const char *name, void *bytes, size_t size)
{
    char path[PATH_SIZE], more;

    if (path_make(path, state, name, ""))
        return -ENAMETOOLONG;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return -errno;
    bool whole = read(fd, bytes, size) == (ssize_t)size && read(fd, &more, 1) == 0;
    close(fd);
    return whole ? 0 : -EINVAL;
}
