/* Every sentence a visitor can see, by id. The ids are in words.def; the English source is
 * assets/languages/en.ini; a site may override any sentence in its own languages/en.ini. */
#pragma once

#include "core/plain/fault.h"
#include "core/plain/hours.h"
#include <stddef.h>

enum word {
#define WORD(id, key) WORD_##id,
#include "core/content/words.def"
#undef WORD
    WORD_COUNT
};

/* The sentences that came with the kiosk, and each of them once more, in a site's words, which may
 * be three times as long. */
enum { WORDS_KB = 128, WORDS_POOL = WORDS_KB * 1024 };

struct words {
    const char *at[WORD_COUNT]; /* never NULL after words_parse of a whole file returned 0 */
    bool full;                  /* it has been told that there is no more room in the pool */
    size_t pool_n;
    char pool[WORDS_POOL];
};

/* Hours in words. */
void words_hours(const struct words *words, const struct hours *hours, struct text *text);
/* Key of a word as it is in the file: "A0.title" is `title` in section [A0]. */
const char *words_key(enum word word);
/* Adds the file's sentences. With `whole`, a missing one is a fault; without it, only those given
 * change. Returns 0, or -1 with faults. */
int words_parse(struct words *words, const char *text, size_t n, bool whole, struct faults *faults);
