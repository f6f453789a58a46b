/* The release folder: what staff fetch. A period's folder appears whole, is never touched again,
 * and all times in it are its own, never the time of writing. */
#pragma once

#include "core/tally/release.h"

struct release {
    const char *dir;   /* the release folder; made if it is missing */
    const char *words; /* release_folder_words */
    struct release_source source;
    const char *key; /* what SHA256SUMS is signed with (sign.h); NULL: it is not signed */
};

enum { RELEASE_FOLDER_WORDS_MAX = 65536, RELEASE_FOLDER_STATUS_MAX = 512 };

/* All: 0 or -errno; -EKEYREJECTED, already logged: it cannot be signed now. */

/* All the files of ASSETS/release, one after another, NUL-terminated. */
int release_folder_words(const char *assets, char words[RELEASE_FOLDER_WORDS_MAX]);
/* The folder of one closed period, if it is not there. With a key it appears signed or not at all:
 * later it would not be touched again. */
int release_folder_period(const struct release *release, const struct closed *closed);
/* The example of a new kiosk: made if it is wanted and not there, as a period under these terms
 * looks, and taken away if it is not wanted. */
int release_folder_example(const struct release *release, bool wanted, const struct terms *terms);
/* allowed_signers: the key, below those that signed the folders that were there before. */
int release_folder_signers(const struct release *release);
/* README.txt and status.txt; written only if they differ. */
int release_folder_front(const struct release *release, const struct release_standing *standing);
/* Takes away the dated periods that ended before this day (release_day). */
int release_folder_forget(const struct release *release, int32_t before_day);
/* As it was before this run: whether a period lies there, and what status.txt says, or "". */
bool release_folder_before(const struct release *release, char status[RELEASE_FOLDER_STATUS_MAX]);
/* Last: gives the release folder itself its fixed time. */
int release_folder_settle(const struct release *release);
