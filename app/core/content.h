/* Everything that was read from files at start, whole and checked. Read-only afterwards. */
#ifndef CONTENT_H
#define CONTENT_H

#include "helplines.h"
#include "instrument.h"
#include "site.h"
#include "theme.h"
#include "words.h"

/* Where the content came from: decides what the kiosk may offer. */
enum content_source {
    CONTENT_SITE,      /* the site folder as it stands */
    CONTENT_LAST_GOOD, /* the site folder has faults: the copy made when it had none */
    CONTENT_CARD       /* neither can be used: only the built-in card (K1 with 988 and 911) */
};

struct content {
    uint8_t source;
    int fault_n; /* of the site folder, where it cannot be used */
    struct site site;
    struct words words;
    struct lists lists;
    struct theme theme[THEME_COUNT];
    int instrument_n;
    struct instrument instrument[INSTRUMENTS_MAX];
};

/* Index by id, or -1. */
int content_instrument(const struct content *content, const char *id);
/* Checks that files agree with each other (a check names an instrument that exists and may be used,
 * PHQ-9 has its crisis owner, room roles are wired, no two roles on one line, tallies and facts do
 * not contradict). Adds faults; returns 0 or -1. */
int content_check(const struct content *content, struct faults *faults);

#endif
