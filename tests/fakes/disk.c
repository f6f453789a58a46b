/* Replaces app/io/store/disk.c (disk.h). Slot 0 is store-a, slot 1 store-b. */
#include "tests/fakes/disk.h"
#include "io/store/disk.h"
#include <assert.h>
#include <errno.h>
#include <string.h>

unsigned char disk_slot[2][DISK_SLOT];
struct disk_event disk_log[DISK_LOG_MAX];
int disk_log_n;
bool disk_recording;
int disk_fail_in;

enum { FIRST_FD = 100000 };

static bool fails(void)
{
    return disk_fail_in > 0 && (disk_fail_in == 1 || disk_fail_in-- == 1);
}

int disk_open(const char *path, off_t size, bool make)
{
    assert(size == DISK_SLOT && make);
    return FIRST_FD + (path[strlen(path) - 1] == 'b');
}

int disk_read(int fd, off_t at, void *data, size_t n)
{
    memcpy(data, disk_slot[fd - FIRST_FD] + at, n);
    return 0;
}

static struct disk_event *record(int fd, int sector)
{
    if (!disk_recording)
        return NULL;
    assert(disk_log_n < DISK_LOG_MAX);
    struct disk_event *event = &disk_log[disk_log_n++];
    event->slot = (int8_t)(fd - FIRST_FD);
    event->sector = (int16_t)sector;
    return event;
}

int disk_write(int fd, off_t at, const void *data, size_t n)
{
    if (fails())
        return -EIO;
    unsigned char *slot = disk_slot[fd - FIRST_FD];
    assert(at % DISK_SECTOR == 0 && n % DISK_SECTOR == 0);
    memcpy(slot + at, data, n);
    for (size_t i = 0; i < n; i += DISK_SECTOR) {
        struct disk_event *event = record(fd, (int)(((size_t)at + i) / DISK_SECTOR));
        if (event)
            memcpy(event->bytes, (const char *)data + i, DISK_SECTOR);
    }
    return 0;
}

int disk_sync(int fd)
{
    if (fails())
        return -EIO;
    record(fd, -1);
    return 0;
}
