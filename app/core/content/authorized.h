/* The public keys of those who may fetch tallies: a site's tallies.keys. */
#pragma once

#include "core/plain/fault.h"
#include <stddef.h>

enum { AUTHORIZED_MAX = 16, AUTHORIZED_LINE_MAX = 1600 };

struct authorized {
    int n, over; /* keys; those that no longer fitted */
    size_t used;
    /* One line per key, kind and key only, as sshd reads it: no options, no comments */
    char text[AUTHORIZED_MAX * AUTHORIZED_LINE_MAX];
};

/* 0, or -1 with faults: then no key is kept. A file with only comments has no keys. */
int authorized_parse(struct authorized *authorized, const char *text, size_t n,
                     struct faults *faults);
