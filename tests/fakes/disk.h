/* A disk in memory that remembers every write and sync, so that a test can pull the plug anywhere.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    DISK_SLOT = 32768,
    DISK_SECTOR = 512,
    DISK_LOG_MAX = 4096,
    DISK_SECTORS = 64,
    DISK_TOLD = 2
};

/* A write of one sector, or a sync (sector -1) of one slot. recorder.c writes the same to
 * the file RECORD, and in between what tallyd said: slot DISK_TOLD, with the message at the
 * front of bytes. */
struct disk_event {
    int8_t slot;
    int16_t sector;
    uint8_t bytes[DISK_SECTOR];
};

extern unsigned char disk_slot[2][DISK_SLOT]; /* as the programs see it */
extern struct disk_event disk_log[];
extern int disk_log_n;
extern bool disk_recording;
/* The n-th operation from now on, and all that follow, fail with -EIO; 0: none. */
extern int disk_fail_in;
