/* The lists a visitor can look at, as one kind of thing: how many entries, what each says, and what
 * its QR code holds. Promises that no entry is offered that is paused. */
#ifndef ENTRIES_H
#define ENTRIES_H

#include "core/plain/text.h"
#include "core/visit/screen.h"
#include "core/visit/state.h"

enum { ENTRIES_MAX = 64 };

struct entry {
    const char *title, *line; /* line may be "" */
    int16_t arg;              /* for INTENT_ITEM */
    bool opens;               /* there is a card with more */
};

/* At most ENTRIES_MAX. The groups are names without entries of their own: entries_group. */
int entries_list(const struct machine *machine, enum list list, int group, struct entry *entries);
/* An index into what is listed. Of the phone lines -1 is the program's own number. */
bool entries_has(const struct content *content, enum list list, int entry);
/* The name of a group of resources, without those that have a page of their own (donors,
 * colleague), or NULL from the last one on. */
const char *entries_group(const struct content *content, int group);
bool entries_donors(const struct content *content);
bool entries_colleague(const struct content *content);
/* A number to dial, not an address. */
bool entries_number(const char *s);
/* What a QR code holds, written into `text`. False: there is nothing to show. */
bool entries_qr(const struct content *content, int arg, struct text *text);

#endif
