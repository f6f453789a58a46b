/* Where the tally survives a power cut, and nothing but the newest tally does.
 *
 * Two slots of fixed size, overwritten in place: STATE/store-a and STATE/store-b, or, if there
 * is a STATE/store (a link to a raw partition), two places in it 4 MiB apart, and then never
 * elsewhere, even if the partition is missing. A commit writes A, syncs, writes B, syncs; the
 * other way round only if A is known to be the one good slot left. Slot: SHA-256 of the rest
 * (32 bytes), "SHSTORE1", the generation, the image's length (big endian), zeros up to byte
 * 512, the image, zeros.
 *
 * No image stays in memory: two of them would tell the visit between.
 *
 * The generation counts commits modulo 4: enough to see which of two slots is newer, but not how
 * many visits there were. */
#pragma once

#include "io/box/sum.h"
#include "io/store/image.h"
#include <sys/types.h>

enum { SLOT_SIZE = 32768, SLOT_IMAGE_AT = 512, SLOT_APART = 4 << 20 };

struct store {
    int fd[2];
    off_t at[2];
    unsigned char generation; /* of the good slots */
    char site[IMAGE_SITE_MAX];
    unsigned char sum[SUM_SIZE]; /* of the good slots */
    bool good[2];                /* this slot is whole and holds the newest state */
    /* On their way from the disk or to it; zeros between calls. */
    unsigned char slot[2][SLOT_SIZE];
};

enum store_found {
    STORE_FOUND,  /* tally is what was last acknowledged (or one commit newer) */
    STORE_NEW,    /* never used: all zeros */
    STORE_DAMAGED /* something was there and neither slot can be read */
};

/* Opens the slots and reads the tally; a slot that was cut short is written again. Returns an enum
 * store_found, or -errno: -EPROTO and -EXDEV as in image.h mean that the store is not ours to use,
 * and it is left as it is. */
int store_open(struct store *store, const char *state_dir, const char *site, struct tally *tally);
/* Makes the tally durable in both slots, or returns -errno: then it may be in either slot; to try
 * again, save again. What is already there is not written again. */
int store_save(struct store *store, const struct tally *tally);
/* Writes the same to both slots once more, even if it is there: do they take it? 0 or -errno. */
int store_again(struct store *store, const struct tally *tally);
void store_close(struct store *store);
/* Zeroes both slots, if there are any; makes none. Another site's are left: -EXDEV. */
int store_erase(const char *state_dir, const char *site);
