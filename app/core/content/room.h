/* The rooms that visitors go to: [room.N] in site.ini. */
#pragma once

#include "core/content/value.h"
#include "core/plain/ini.h"
#include "core/wire/message.h"

struct room {
    const char *name;         /* as the visitor was told it */
    const char *word;         /* the visit word, or "" */
    const char *kind;         /* what a visit there is for, as its tile says, or "" */
    const char *lamp, *seen;  /* roles in wiring.ini */
    const char *door, *bezel; /* roles of a button and a lamp by a door that are its own, or "" */
    bool own_hours;
    struct hours hours;       /* the site's, if it has none of its own */
    int line;                 /* of its heading in site.ini, for faults */
    int word_line, kind_line; /* where they are written, or 0 */
};

/* With nothing written: all texts are "". */
struct room room_none(void);
/* What may be written of a room; ends with NULL. */
extern const char *const room_keys[];
/* A heading: one more of n rooms. False, with a fault: this is none, and what stands below it, and
 * the rooms after it, have no place. */
bool room_open(struct room rooms[ROOMS_MAX], int *n, const struct ini_entry *entry,
               struct faults *faults);
/* A line below the heading of the newest of n rooms; n > 0. */
void room_set(struct room *rooms, int n, const struct ini_entry *entry, struct pool pool,
              struct faults *faults);
/* Faults: what a room lacks, and what two rooms may not have in common. */
void room_check(const struct room *rooms, int n, struct faults *faults);
/* What its tile says: what it is for, or its name. */
const char *room_label(const struct room *room);
