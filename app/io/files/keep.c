/* See keep.h: overwritten in place, in one call, which a kill cannot halve, and for which a full
 * disk has room. No fsync: it need not outlive the machine. */
#include "io/files/keep.h"
#include "io/files/whole.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { PATH_SIZE = 4096 };

static int path_make(char path[PATH_SIZE], const char *folder, const char *name)
{
    int n = snprintf(path, PATH_SIZE, "%s/%s", folder, name);
    return n < 0 || n >= PATH_SIZE ? -ENAMETOOLONG : 0;
}

int keep_write(const char *folder, const char *name, const void *bytes, size_t size)
{
    char path[PATH_SIZE];

    if (path_make(path, folder, name))
        return -ENAMETOOLONG;
    int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return -errno;
    ssize_t n = pwrite(fd, bytes, size, 0);
    int error = n < 0 ? errno : n != (ssize_t)size ? ENOSPC : ftruncate(fd, n) < 0 ? errno : 0;
    close(fd);
    return -error;
}

int keep_read(const char *folder, const char *name, void *bytes, size_t size)
{
    char path[PATH_SIZE], more;

    if (path_make(path, folder, name))
        return -ENAMETOOLONG;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return -errno;
    bool whole = read(fd, bytes, size) == (ssize_t)size && read(fd, &more, 1) == 0;
    close(fd);
    return whole ? 0 : -EINVAL;
}

int keep_tell(const char *folder, const char *name, const char *text)
{
    return whole_text(folder, name, text, strlen(text));
}
