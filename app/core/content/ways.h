/* The other ways to 988: in Spanish, for veterans, in sign language, by chat. They are built in, as
 * 988 is. Source and date of reading stand beside each; a row that nobody reads again grows old, as
 * any phone line does. */
#pragma once

#include "core/content/words.h"

enum {
    WAY_988, /* itself */
    WAY_SPANISH,
    WAY_SPANISH_TEXT,
    WAY_VETERANS,
    WAY_VETERANS_TEXT,
    WAY_ASL,
    WAY_VIDEOPHONE,
    WAY_CHAT,
    WAYS_N
};

struct way {
    const char *id;           /* for staff */
    enum word name, how;      /* how: with places for the number and the key */
    const char *number, *key; /* the number or address, and what to press, text or choose there */
    const char *code;         /* what a QR code of it holds */
    const char *checked_on;   /* the day of reading */
};

/* WAY_988 and so on; NULL: there is none. */
const struct way *ways_at(int i);
/* Warns about each that was read more than 90 days ago. `today` = "2026-03-31"; false: that is not
 * a day. */
bool ways_check_dates(const char *today, struct faults *faults);
