/* Small files made under another name, synced and renamed (whole.h). Others may write in the folder
 * too, so nothing that is found there is trusted before it is seen to be ours. */
#define _GNU_SOURCE /* O_DIRECTORY, futimens */
#include "io/files/whole.h"
#include "core/tally/release.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DAY_S = 24 * 3600, WAS_MAX = 65536 };

int whole_folder(const char *folder)
{
    struct stat is;
    if (mkdir(folder, 0755) < 0 && errno != EEXIST)
        return -errno;
    if (lstat(folder, &is) < 0)
        return -errno;
    bool ours = S_ISDIR(is.st_mode) && is.st_uid == geteuid() && !(is.st_mode & 022);
    return ours ? 0 : -EPERM;
}

static int open_folder(const char *folder)
{
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return fd < 0 ? -errno : fd;
}

static bool says(int at, const char *name, const char *bytes, size_t n)
{
    static char was[WAS_MAX];
    struct stat is;
    int fd = openat(at, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (fd < 0)
        return false;
    bool same = fstat(fd, &is) == 0 && S_ISREG(is.st_mode) && is.st_uid == geteuid() &&
                (is.st_mode & 07777) == 0644 && read(fd, was, sizeof was) == (ssize_t)n &&
                memcmp(was, bytes, n) == 0;
    close(fd);
    return same;
}

static int fill(int fd, const char *bytes, size_t n)
{
    const struct timespec then = {.tv_sec = (time_t)RELEASE_UNDATED_DAY * DAY_S};
    for (ssize_t put; n > 0; bytes += put, n -= (size_t)put)
        if ((put = write(fd, bytes, n)) < 0)
            return -errno;
    return fchmod(fd, 0644) < 0 || futimens(fd, (struct timespec[2]){then, then}) < 0 ||
                   fsync(fd) < 0
               ? -errno
               : 0;
}

static int bring(int at, const char *name, const char *bytes, size_t n)
{
    char early[NAME_MAX + 1];
    snprintf(early, sizeof early, ".%.200s.new", name);
    unlinkat(at, early, 0);
    int fd = openat(at, early, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        return -errno;
    int error = fill(fd, bytes, n);
    close(fd);
    if (!error && (renameat(at, early, at, name) < 0 || fsync(at) < 0))
        error = -errno;
    if (error)
        unlinkat(at, early, 0);
    return error;
}

int whole_text(const char *folder, const char *name, const char *bytes, size_t n)
{
    int at = open_folder(folder);
    if (at < 0)
        return at;
    int error = n > WAS_MAX - 1 ? -EFBIG : says(at, name, bytes, n) ? 0 : bring(at, name, bytes, n);
    close(at);
    return error;
}

static bool leads(int at, const char *name, const char *target)
{
    char was[PATH_MAX];
    struct stat is;
    ssize_t n = readlinkat(at, name, was, sizeof was);
    return n == (ssize_t)strlen(target) && memcmp(was, target, (size_t)n) == 0 &&
           fstatat(at, name, &is, AT_SYMLINK_NOFOLLOW) == 0 && is.st_uid == geteuid();
}

int whole_link(const char *folder, const char *name, const char *target)
{
    char early[NAME_MAX + 1];
    int error = 0, at = open_folder(folder);
    if (at < 0)
        return at;
    snprintf(early, sizeof early, ".%.200s.new", name);
    if (!leads(at, name, target)) {
        unlinkat(at, early, 0);
        if (symlinkat(target, at, early) < 0 || renameat(at, early, at, name) < 0)
            error = -errno;
    }
    close(at);
    return error;
}

int whole_gone(const char *folder, const char *name)
{
    int at = open_folder(folder);
    if (at < 0)
        return at;
    int error = unlinkat(at, name, 0) < 0 && errno != ENOENT ? -errno : 0;
    close(at);
    return error;
}
