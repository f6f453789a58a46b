/* Files made under another name, synced and renamed (whole.h). Others may write in the folder too,
 * so nothing that is found there is trusted before it is seen to be ours. */
#define _GNU_SOURCE /* O_DIRECTORY, futimens, renameat2 */
#include "io/files/whole.h"
#include "core/wire/period.h"
#include "io/box/bytes.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WAS_MAX = 65536 };

/* --- in an open folder ----------------------------------------------------------------------- */

int whole_open(int at, const char *folder)
{
    int fd = openat(at, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return fd < 0 ? -errno : fd;
}

/* In this order: without a journal only then is the time durable, too. */
int whole_settle(int fd, int32_t day)
{
    const struct timespec then = {.tv_sec = (time_t)day * PERIOD_DAY_S};
    if (futimens(fd, (struct timespec[2]){then, then}) < 0)
        return -errno;
    return fsync(fd) < 0 ? -errno : 0;
}

/* A file never takes the place of a folder. */
static int take_place(int at, const char *early, const char *name)
{
    if (renameat(at, early, at, name) == 0)
        return 0;
    return errno == EISDIR || renameat2(at, early, at, name, RENAME_EXCHANGE) < 0 ? -errno : 0;
}

int whole_rename(int at, const char *early, const char *name)
{
    int error = take_place(at, early, name);
    return !error && fsync(at) < 0 ? -errno : error;
}

int whole_file(int at, const char *name, const char *bytes, size_t n, int32_t day)
{
    char early[NAME_MAX + 1];
    snprintf(early, sizeof early, ".%.200s.new", name);
    unlinkat(at, early, 0);
    int fd = openat(at, early, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        return -errno;
    int error = bytes_write(fd, 0, bytes, n);
    if (!error && fchmod(fd, 0644) < 0)
        error = -errno;
    if (!error)
        error = whole_settle(fd, day);
    close(fd);
    if (!error)
        error = take_place(at, early, name);
    if (error)
        unlinkat(at, early, 0);
    return error;
}

/* --- by path --------------------------------------------------------------------------------- */

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

static bool says_already(int at, const char *name, const char *bytes, size_t n)
{
    static char was[WAS_MAX];
    struct stat is;
    int fd = openat(at, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (fd < 0)
        return false;
    bool same = fstat(fd, &is) == 0 && S_ISREG(is.st_mode) && is.st_uid == geteuid() &&
                (is.st_mode & 07777) == 0644 &&
                is.st_mtime == (time_t)PERIOD_UNDATED_DAY * PERIOD_DAY_S &&
                read(fd, was, sizeof was) == (ssize_t)n && memcmp(was, bytes, n) == 0;
    close(fd);
    return same;
}

int whole_text(const char *folder, const char *name, const char *bytes, size_t n)
{
    int error = 0, at = whole_open(AT_FDCWD, folder);
    if (at < 0)
        return at;
    if (n >= WAS_MAX)
        error = -EFBIG;
    else if (!says_already(at, name, bytes, n)) {
        error = whole_file(at, name, bytes, n, PERIOD_UNDATED_DAY);
        if (!error && fsync(at) < 0)
            error = -errno;
    }
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
    int error = 0, at = whole_open(AT_FDCWD, folder);
    if (at < 0)
        return at;
    snprintf(early, sizeof early, ".%.200s.new", name);
    if (!leads(at, name, target)) {
        unlinkat(at, early, 0);
        error = symlinkat(target, at, early) < 0 ? -errno : whole_rename(at, early, name);
    }
    close(at);
    return error;
}

int whole_gone(const char *folder, const char *name)
{
    int at = whole_open(AT_FDCWD, folder);
    if (at < 0)
        return at;
    int error = unlinkat(at, name, 0) < 0 && errno != ENOENT ? -errno : 0;
    close(at);
    return error;
}
