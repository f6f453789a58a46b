/* What a card holds after a power cut: of the writes that no flush followed, some landed and some
 * did not, sector by sector, at random. Everything that was flushed is there.
 * usage: landing CARD LOG [SEED]
 * CARD is the image as it was before; LOG is what QEMU's blklogwrites has recorded since. Prints
 * how many sectors were certain, and how many of the others landed. */
#define _GNU_SOURCE
#include <endian.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { FLUSH = 1, FUA = 2, DISCARD = 4, SECTOR_MAX = 4096 };
static const uint64_t MAGIC = 0x6a736677736872ULL;

static FILE *card, *record;
static uint32_t sector;
static long certain, landed, lost;

static _Noreturn void refuse(const char *what)
{
    fprintf(stderr, "landing: %s\n", what);
    exit(2);
}

struct entry {
    uint64_t at, sectors, flags;
    long data; /* where its bytes begin in the log */
};

static bool next(struct entry *entry, long *place)
{
    uint64_t head[4];
    if (fseek(record, *place, SEEK_SET) || fread(head, sizeof head, 1, record) != 1)
        return false;
    *entry =
        (struct entry){le64toh(head[0]), le64toh(head[1]), le64toh(head[2]), *place + (long)sector};
    *place = entry->data + (entry->flags & DISCARD ? 0 : (long)(entry->sectors * sector));
    return true;
}

static uint64_t entries(void)
{
    struct {
        uint64_t magic, version, entries;
        uint32_t sector;
    } head;
    /* The head is written with the first flush: the plug may have been pulled before. */
    if (fread(&head, sizeof head, 1, record) != 1 || !head.magic)
        return 0;
    if (le64toh(head.magic) != MAGIC)
        refuse("that is no record of blklogwrites");
    sector = le32toh(head.sector);
    if (sector < 512 || sector > SECTOR_MAX)
        refuse("sectors of an odd size");
    return le64toh(head.entries);
}

/* certainly: every sector lands; otherwise each has an even chance. */
static void land(const struct entry *entry, bool certainly)
{
    unsigned char bytes[SECTOR_MAX];
    if (entry->flags & DISCARD)
        return;
    for (uint64_t i = 0; i < entry->sectors; i++) {
        bool lands = certainly || random() % 2;
        certain += certainly;
        landed += !certainly && lands;
        lost += !lands;
        if (!lands)
            continue;
        if (fseek(record, entry->data + (long)(i * sector), SEEK_SET) ||
            fread(bytes, sector, 1, record) != 1)
            refuse("the record ends early");
        if (fseek(card, (long)((entry->at + i) * sector), SEEK_SET) ||
            fwrite(bytes, sector, 1, card) != 1)
            refuse("the card cannot be written");
    }
}

int main(int argc, char **argv)
{
    struct entry entry;
    card = argc > 2 ? fopen(argv[1], "r+b") : NULL;
    record = argc > 2 ? fopen(argv[2], "rb") : NULL;
    if (!card || !record)
        refuse("usage: landing CARD LOG [SEED]");
    srandom(argc > 3 ? (unsigned)strtoul(argv[3], NULL, 10) : (unsigned)time(NULL));
    uint64_t n = entries(), flushed = 0, i = 0;
    long first = (long)sector, place = first;
    for (; i < n && next(&entry, &place); i++)
        if (entry.flags & FLUSH)
            flushed = i + 1;
    place = first;
    for (i = 0; i < n && next(&entry, &place); i++) {
        long then = place;
        land(&entry, i < flushed || entry.flags & FUA);
        place = then;
    }
    printf("%ld sectors certain, %ld landed, %ld lost\n", certain, landed, lost);
    return fclose(card) != 0;
}
