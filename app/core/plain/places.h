/* Texts that leave are kept as blocks in assets/release: a line "[name]", the text below it,
 * and in that text {places} that are filled in here. Nothing is escaped: places hold only
 * numbers, dates, fixed words, a site's id (letters, digits, hyphens), and blocks that have
 * already been filled in. */
#pragma once

#include "core/plain/text.h"

enum { PLACES_MAX = 64, PLACES_BYTES = 12288, BLOCK_TEXT_MAX = 8192 };

/* What {places} are filled with. */
struct places {
    struct slot slots[PLACES_MAX];
    int n;
    size_t used;
    bool full; /* something did not fit, or a block was not there */
    char bytes[PLACES_BYTES];
};

void places_init(struct places *places);
void places_add(struct places *places, const char *name, const char *value);
void places_add_int(struct places *places, const char *name, int64_t value);
void places_add_hundredths(struct places *places, const char *name, int32_t value);
/* Fills in the block with the places so far and makes it a place itself, without its
 * last line end. */
void places_add_block(struct places *places, const char *name, const char *words,
                      const char *block);
/* The first block or the second. */
void places_add_either(struct places *places, const char *name, const char *words, bool first,
                       const char *block, const char *other);

/* Adds the block, filled in. If anything was missing or too long, `text` is left full. */
void places_fill(struct text *text, const char *words, const char *block,
                 const struct places *places);
