/* Everything that was read from files at start, whole and checked. Read-only afterwards. */
#pragma once

#include "core/content/lists.h"
#include "core/content/role.h"
#include "core/content/site.h"
#include "core/content/theme.h"
#include "core/content/words.h"
#include "core/form/instrument.h"
#include "core/wire/message.h"

struct content {
    uint8_t source;
    int fault_n; /* of the site folder, if it cannot be used; else, self-checks that are left out */
    struct site site;
    struct words words;
    struct lists lists;
    struct theme theme[THEME_COUNT];
    int instrument_n;
    struct instrument instrument[INSTRUMENTS_MAX];
    unsigned own_files;       /* enum folder_file by bit: they are the site's, not the defaults */
    unsigned own_instruments; /* the same, by bit */
};

/* Index by id, or -1. */
int content_instrument(const struct content *content, const char *id);
/* Takes a self-check out, with the checks that ask it: its examples come out differently, so nobody
 * is asked it. */
void content_leave_out(struct content *content, int instrument);
/* What visitors are told is counted must be able to happen: without a button by the door none of
 * its presses is. */
void content_settle(struct content *content);
/* There is a button (or a lamp, as the role says) by the door, shared or a room's own. */
bool content_by_the_door(const struct site *site, enum role role);
/* The check asks this instrument. */
bool content_asks(const struct check *check, const char *id);
bool content_asks_self_harm(const struct instrument *instrument);
/* Checks that files agree with each other (a check names an instrument that exists and may be used,
 * PHQ-9 has its crisis owner, room roles are wired, no two roles share a line, tallies and facts do
 * not contradict each other). Adds faults; returns 0 or -1. */
int content_check(const struct content *content, struct faults *faults);
/* FEW_*: the numbers that this site lets be counted at all, if it counts. */
uint8_t content_counts(const struct content *content);
