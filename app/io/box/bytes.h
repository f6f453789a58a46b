/* All of some bytes at a place of a file, however often the kernel stops on the way. */
#pragma once

#include <stddef.h>
#include <sys/types.h>

/* Both: 0 or -errno; -EIO if the file ends before. */
int bytes_read(int fd, off_t at, void *to, size_t n);
int bytes_write(int fd, off_t at, const void *from, size_t n);
