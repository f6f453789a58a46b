/* Reading, writing and syncing whole ranges in place (disk.h). It never truncates, renames or
 * appends: no old state may stay anywhere on the card. */
#define _GNU_SOURCE /* O_CLOEXEC, pread on every libc */
#include "io/store/disk.h"
#include "io/box/bytes.h"
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static int sync_folder_of(const char *path)
{
    char copy[4096];
    if (snprintf(copy, sizeof copy, "%s", path) >= (int)sizeof copy)
        return -ENAMETOOLONG;
    int fd = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return -errno;
    int error = fsync(fd) < 0 ? -errno : 0;
    close(fd);
    return error;
}

static int make_whole(int fd, const char *path, off_t size)
{
    static const char ZERO[4096];
    struct stat stat;
    if (fstat(fd, &stat) < 0)
        return -errno;
    if (stat.st_size >= size)
        return 0;
    for (off_t at = stat.st_size; at < size;) {
        size_t n = size - at < (off_t)sizeof ZERO ? (size_t)(size - at) : sizeof ZERO;
        int error = disk_write(fd, at, ZERO, n);
        if (error)
            return error;
        at += (off_t)n;
    }
    return fsync(fd) < 0 ? -errno : sync_folder_of(path);
}

/* A block device has no size except where its end is. */
static int large_enough(int fd, off_t size)
{
    off_t end = lseek(fd, 0, SEEK_END);
    if (end < 0)
        return -errno;
    return end < size ? -ENOSPC : 0;
}

int disk_open(const char *path, off_t size, bool make)
{
    int fd = open(path, O_RDWR | O_CLOEXEC | (make ? O_CREAT : 0), 0600);
    if (fd < 0)
        return -errno;
    int error = make ? make_whole(fd, path, size) : large_enough(fd, size);
    if (error == 0)
        return fd;
    close(fd);
    return error;
}

int disk_read(int fd, off_t at, void *data, size_t n)
{
    return bytes_read(fd, at, data, n);
}

int disk_write(int fd, off_t at, const void *data, size_t n)
{
    return bytes_write(fd, at, data, n);
}

int disk_sync(int fd)
{
    return fdatasync(fd) < 0 ? -errno : 0;
}
