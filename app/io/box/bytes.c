/* See bytes.h. */
#include "io/box/bytes.h"
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <unistd.h>

static int move_all(int fd, off_t at, char *bytes, size_t n, bool out)
{
    while (n > 0) {
        ssize_t moved = out ? pwrite(fd, bytes, n, at) : pread(fd, bytes, n, at);
        if (moved < 0 && errno == EINTR)
            continue;
        if (moved <= 0)
            return moved < 0 ? -errno : -EIO;
        bytes += moved;
        at += moved;
        n -= (size_t)moved;
    }
    return 0;
}

int bytes_read(int fd, off_t at, void *to, size_t n)
{
    return move_all(fd, at, to, n, false);
}

int bytes_write(int fd, off_t at, const void *from, size_t n)
{
    return move_all(fd, at, (char *)(uintptr_t)from, n, true);
}
