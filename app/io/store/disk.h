/* The three things the store asks of a disk. Tests link a stand-in that records them. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* Opens for reading and writing. make: a plain file that is missing or shorter is made that size,
 * zero-filled and durable, before anything is stored in it. Otherwise nothing is made, and a
 * smaller file is -ENOSPC. Returns the descriptor or -errno. */
int disk_open(const char *path, off_t size, bool make);
/* All n bytes, or -errno; -EIO if they end early. */
int disk_read(int fd, off_t at, void *data, size_t n);
int disk_write(int fd, off_t at, const void *data, size_t n);
int disk_sync(int fd);
