/* A tallyd that keeps a record (disk.h): every sector that it writes, every sync, every message
 * that it sends, in their true order. Linked around the true functions by --wrap. The syncs are
 * only recorded: a test pulls the plug on paper. */
#include "io/link/link.h"
#include "io/store/disk.h"
#include "tests/fakes/disk.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int __real_disk_open(const char *path, off_t size, bool make);
int __real_disk_write(int fd, off_t at, const void *data, size_t n);
int __real_link_send(int fd, const struct message *message);
int __wrap_disk_open(const char *path, off_t size, bool make);
int __wrap_disk_write(int fd, off_t at, const void *data, size_t n);
int __wrap_disk_sync(int fd);
int __wrap_link_send(int fd, const struct message *message);

static int slot_fd[2];

static void keep(const struct disk_event *event)
{
    static FILE *record;
    if (!record && !(record = fopen(getenv("RECORD"), "ab")))
        abort();
    if (fwrite(event, sizeof *event, 1, record) != 1 || fflush(record) != 0)
        abort();
}

static int8_t slot_of(int fd)
{
    return fd == slot_fd[1];
}

int __wrap_disk_open(const char *path, off_t size, bool make)
{
    int fd = __real_disk_open(path, size, make);
    slot_fd[path[strlen(path) - 1] == 'b'] = fd;
    return fd;
}

int __wrap_disk_write(int fd, off_t at, const void *data, size_t n)
{
    for (size_t i = 0; i < n; i += DISK_SECTOR) {
        struct disk_event event = {slot_of(fd), (int16_t)(((size_t)at + i) / DISK_SECTOR), {0}};
        memcpy(event.bytes, (const char *)data + i, DISK_SECTOR);
        keep(&event);
    }
    return __real_disk_write(fd, at, data, n);
}

int __wrap_disk_sync(int fd)
{
    keep(&(struct disk_event){slot_of(fd), -1, {0}});
    return 0;
}

int __wrap_link_send(int fd, const struct message *message)
{
    struct disk_event event = {DISK_TOLD, 0, {0}};
    memcpy(event.bytes, message, sizeof *message);
    keep(&event);
    return __real_link_send(fd, message);
}
