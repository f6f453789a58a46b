/* Reads settings text: `[section]`, `key = value`, lines that start with # or ; are comments. Every
 * parser of such a file walks it with ini_next, and itself reports what it does not know. */
#pragma once

#include "core/plain/fault.h"
#include "core/plain/span.h"

enum { INI_NAMES_MAX = 128 };

struct ini_name {
    struct span name;
    int line;
};

struct ini {
    struct span rest;
    int line;
    struct faults *faults;
    struct span section;
    int unread;           /* lines that are no settings: what is missing may be one of them */
    int section_n, key_n; /* names seen in the file, and in the section */
    struct ini_name sections[INI_NAMES_MAX], keys[INI_NAMES_MAX];
};

struct ini_entry {
    int line;
    bool head; /* a section begins; key and value are empty */
    struct span section, key, value;
};

void ini_init(struct ini *ini, const char *text, size_t n, struct faults *faults);
/* The next section head or key; lines that are neither, sections that come twice and keys that come
 * twice in a section become faults. False at the end. */
bool ini_next(struct ini *ini, struct ini_entry *entry);
/* "I don't know KEY", with the nearest of `known` (ends with NULL) suggested. */
void ini_unknown(struct faults *faults, int line, const char *what, struct span word,
                 const char *const *known);
