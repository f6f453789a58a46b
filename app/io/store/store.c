/* Two slots, one image (store.h). Only checksum and generation decide which slot counts; image.c
 * judges what is in it. */
#define _GNU_SOURCE /* be32toh */
#include "io/store/store.h"
#include "io/box/ram.h"
#include "io/store/disk.h"
#include <endian.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MAGIC_AT = SUM_SIZE, GENERATION_AT = 40, LENGTH_AT = 44, GENERATIONS = 4 };

static const char MAGIC[8] = {'S', 'H', 'S', 'T', 'O', 'R', 'E', '1'};

static void seal(unsigned char slot[SLOT_SIZE])
{
    sum_bytes(slot + SUM_SIZE, SLOT_SIZE - SUM_SIZE, slot);
}

static bool sealed(const unsigned char slot[SLOT_SIZE])
{
    unsigned char sum[SUM_SIZE];
    sum_bytes(slot + SUM_SIZE, SLOT_SIZE - SUM_SIZE, sum);
    return memcmp(sum, slot, SUM_SIZE) == 0 && memcmp(slot + MAGIC_AT, MAGIC, 8) == 0 &&
           slot[GENERATION_AT] < GENERATIONS;
}

static size_t image_length(const unsigned char slot[SLOT_SIZE])
{
    uint32_t n;
    memcpy(&n, slot + LENGTH_AT, sizeof n);
    return be32toh(n);
}

static bool blank(const unsigned char slot[SLOT_SIZE])
{
    return slot[0] == 0 && memcmp(slot, slot + 1, SLOT_SIZE - 1) == 0;
}

/* --- places --------------------------------------------------------------------------------- */

struct places {
    char path[2][4096];
    off_t at[2];
    bool partition;
};

static int places_in(struct places *places, const char *state_dir)
{
    static const char *const FILES[] = {"store-a", "store-b"};
    char raw[4096];
    if (snprintf(raw, sizeof raw, "%s/store", state_dir) >= (int)sizeof raw - 2)
        return -ENAMETOOLONG;
    struct stat link; /* itself: a missing partition is no reason to count elsewhere */
    bool partition = places->partition = lstat(raw, &link) == 0;
    for (int i = 0; i < 2; i++) {
        places->at[i] = partition ? i * (off_t)SLOT_APART : 0;
        if (partition)
            memcpy(places->path[i], raw, sizeof raw);
        else
            snprintf(places->path[i], sizeof raw, "%.4000s/%s", state_dir, FILES[i]);
    }
    return 0;
}

static int open_places(struct store *store, const char *state_dir)
{
    struct places places;
    int error = places_in(&places, state_dir);
    for (int i = 0; !error && i < 2; i++) {
        store->at[i] = places.at[i];
        store->fd[i] = disk_open(places.path[i], places.at[i] + SLOT_SIZE, !places.partition);
        error = store->fd[i] < 0 ? store->fd[i] : 0;
    }
    return error;
}

/* --- reading -------------------------------------------------------------------------------- */

/* 1 if b follows a; 0 if a follows b, or both are the same. */
static int newer(const unsigned char a[SLOT_SIZE], const unsigned char b[SLOT_SIZE])
{
    return (a[GENERATION_AT] + 1) % GENERATIONS == b[GENERATION_AT];
}

static int put(struct store *store, int i, const unsigned char slot[SLOT_SIZE])
{
    store->good[i] = false;
    int error = disk_write(store->fd[i], store->at[i], slot, SLOT_SIZE);
    if (!error)
        error = disk_sync(store->fd[i]);
    store->good[i] = error == 0;
    return error;
}

/* The slot that lost, if any, is brought to the state of the one that won. If that fails, the next
 * commit begins with that slot. */
static int adopt(struct store *store, int won, struct tally *tally)
{
    const unsigned char *slot = store->slot[won];
    size_t n = image_length(slot);
    if (n > IMAGE_MAX)
        return -EPROTO;
    int error = image_read(tally, store->site, slot + SLOT_IMAGE_AT, n);
    if (error)
        return error;
    memcpy(store->sum, slot, SUM_SIZE);
    store->generation = slot[GENERATION_AT];
    store->good[won] = true;
    store->good[!won] = memcmp(slot, store->slot[!won], SLOT_SIZE) == 0;
    if (!store->good[!won])
        put(store, !won, slot);
    return STORE_FOUND;
}

static int look(struct store *store, struct tally *tally)
{
    unsigned char(*slot)[SLOT_SIZE] = store->slot;
    bool whole[2], empty = true;
    for (int i = 0; i < 2; i++) {
        if (disk_read(store->fd[i], store->at[i], slot[i], SLOT_SIZE) < 0)
            memset(slot[i], 0xff, SLOT_SIZE); /* unreadable is as good as damaged */
        whole[i] = sealed(slot[i]);
        empty = empty && blank(slot[i]);
    }
    if (whole[0] && whole[1])
        return adopt(store, newer(slot[0], slot[1]), tally);
    if (whole[0] || whole[1])
        return adopt(store, whole[1], tally);
    return empty ? STORE_NEW : STORE_DAMAGED;
}

/* Every image that a call made or read goes with it. */
static int forget(struct store *store, int result)
{
    ram_wipe(store->slot, sizeof store->slot);
    return result;
}

int store_open(struct store *store, const char *state_dir, const char *site, struct tally *tally)
{
    memset(store, 0, sizeof *store);
    store->fd[0] = store->fd[1] = -1;
    snprintf(store->site, sizeof store->site, "%s", site);
    int error = open_places(store, state_dir);
    int found = forget(store, error ? error : look(store, tally));
    if (found < 0)
        store_close(store);
    return found;
}

/* --- writing -------------------------------------------------------------------------------- */

static int make_slot(const struct store *store, const struct tally *tally, unsigned generation,
                     unsigned char slot[SLOT_SIZE])
{
    memset(slot, 0, SLOT_SIZE);
    long n = image_write(tally, store->site, slot + SLOT_IMAGE_AT);
    if (n < 0)
        return (int)n;
    uint32_t length = htobe32((uint32_t)n);
    memcpy(slot + MAGIC_AT, MAGIC, sizeof MAGIC);
    memcpy(slot + LENGTH_AT, &length, sizeof length);
    slot[GENERATION_AT] = (unsigned char)(generation % GENERATIONS);
    seal(slot);
    return 0;
}

/* The slot that is not good is overwritten first, so that one good slot is there at every moment.
 */
static int put_both(struct store *store, const unsigned char slot[SLOT_SIZE])
{
    int first = store->good[0] && !store->good[1];
    int error = put(store, first, slot);
    if (error)
        return error;
    memcpy(store->sum, slot, SUM_SIZE);
    store->generation = slot[GENERATION_AT];
    store->good[!first] = false;
    return put(store, !first, slot);
}

static int save(struct store *store, const struct tally *tally, bool again)
{
    unsigned char *slot = store->slot[0];
    if (store->fd[0] < 0 || store->fd[1] < 0)
        return -ENODEV;
    int error = make_slot(store, tally, store->generation, slot);
    if (error)
        return error;
    bool there =
        store->good[0] && store->good[1] && memcmp(slot, store->sum, sizeof store->sum) == 0;
    if (there && !again)
        return 0;
    if (!there) {
        slot[GENERATION_AT] = (unsigned char)((store->generation + 1) % GENERATIONS);
        seal(slot);
    }
    return put_both(store, slot);
}

int store_save(struct store *store, const struct tally *tally)
{
    return forget(store, save(store, tally, false));
}

int store_again(struct store *store, const struct tally *tally)
{
    return forget(store, save(store, tally, true));
}

void store_close(struct store *store)
{
    for (int i = 0; i < 2; i++) {
        if (store->fd[i] >= 0)
            close(store->fd[i]);
        store->fd[i] = -1;
    }
}

/* Whether another site counted into a slot that can be read. */
static bool anothers(const unsigned char slot[SLOT_SIZE], const char *site)
{
    struct tally tally;
    size_t n = image_length(slot);
    return sealed(slot) && n <= IMAGE_MAX &&
           image_read(&tally, site, slot + SLOT_IMAGE_AT, n) == -EXDEV;
}

int store_erase(const char *state_dir, const char *site)
{
    static const unsigned char ZERO[SLOT_SIZE];
    static unsigned char slot[SLOT_SIZE];
    struct places places;
    int error = places_in(&places, state_dir);
    for (int i = 0; !error && i < 2; i++) {
        if (access(places.path[i], F_OK) != 0)
            continue;
        int fd = disk_open(places.path[i], places.at[i] + SLOT_SIZE, !places.partition);
        if (fd < 0)
            return fd;
        if (disk_read(fd, places.at[i], slot, SLOT_SIZE) == 0 && anothers(slot, site))
            error = -EXDEV;
        ram_wipe(slot, sizeof slot);
        if (!error)
            error = disk_write(fd, places.at[i], ZERO, SLOT_SIZE);
        if (!error)
            error = disk_sync(fd);
        close(fd);
    }
    return error;
}
