/* The lists that a visitor can look at, as one kind of thing: how many entries there are, what each
 * says, and what its QR code holds. Promises that no paused entry is offered. */
#pragma once

#include "core/plain/text.h"
#include "core/visit/screen.h"
#include "core/visit/state.h"

enum { ENTRIES_MAX = 256 };
_Static_assert(ENTRIES_MAX >= (int)PEERS_MAX && ENTRIES_MAX >= (int)RESOURCES_MAX &&
                   ENTRIES_MAX > (int)HELPLINES_MAX,
               "every list fits, and the program's own number before the lines");

/* So many are on Urgent help, the first of the file; the list has all. */
enum { URGENT_LINES = 12 };

struct entry {
    const char *title, *line; /* line may be "" */
    int16_t arg;              /* for INTENT_ITEM */
    bool opens;               /* there is a card with more */
};

/* At most ENTRIES_MAX; `group` is for LIST_GROUP. For LIST_GROUPS there are none: entries_group
 * names the groups. */
int entries_list(const struct machine *machine, enum list list, int group, struct entry *entries);
/* A peer who is not paused, and whose last day is not over. */
bool entries_listed(const struct machine *machine, int peer);
/* Whether a list may have this entry, an index; -1 among the phone lines is the program's number.
 */
bool entries_has(const struct content *content, enum list list, int entry);
/* The name of a group of resources, without those that have a page of their own (donors,
 * colleague), or NULL after the last one. */
const char *entries_group(const struct content *content, int group);
/* How many phone lines are urgent. */
int entries_urgent(const struct content *content);
bool entries_donors(const struct content *content);
bool entries_colleague(const struct content *content);
/* What a QR code holds, written into `text`. False: there is nothing to show. */
bool entries_qr(const struct content *content, int arg, struct text *text);
/* The same for one of the phone lines, for a phone that calls or texts at once and keeps nothing: a
 * small code. */
bool entries_call(const struct content *content, const struct entry *entry, struct text *text);
/* Whether there is a code: a number in the house has none. */
bool entries_coded(const struct content *content, int arg);
