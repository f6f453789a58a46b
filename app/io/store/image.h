/* The tally as an SQLite database in memory, and back. No file is ever opened.
 *
 * The image is rebuilt each time, so it is a function of the tally alone: the same visits in any
 * order, with any restarts, give the same bytes. Counted cells are stored as n + 2^24, always
 * four bytes. The two write counters of SQLite's header are set to 1: they would give away the
 * number of visits.
 *
 * Schema 3 is written. Schema 2 (without what the clock said, and without numbers that went on) and
 * schema 1 (without keep_years, too) are read, and are schema 3 with the next commit. Any other is
 * refused. */
#pragma once

#include "core/tally/tally.h"
#include <stddef.h>

enum { IMAGE_SCHEMA = 3, IMAGE_MAX = 32256, IMAGE_SITE_MAX = 64 };

/* Returns the length, or -ENOMEM, -EFBIG. */
long image_write(const struct tally *tally, const char *site, unsigned char out[IMAGE_MAX]);
/* 0; -EPROTO: not a database, another schema, a trigger, a view, or values that no tally has;
 * -EXDEV: another site's; -ENOMEM. */
int image_read(struct tally *tally, const char *site, const unsigned char *image, size_t n);
