/* Bytes of a text file to UTF-8 with LF lines. Touches nothing outside its buffers. */
#pragma once

#include <stddef.h>

enum utf_wrong {
    UTF_TOO_LONG = -1, /* does not fit */
    UTF_NUL = -2,
    UTF_BROKEN = -3, /* no such letter */
    UTF_UNSEEN = -4, /* a control sign, or one that only its own font has */
    UTF_STACKED = -5 /* more marks on one letter than any language has */
};

/* Lines from 1. */
struct utf_place {
    int line;    /* where reading ended: at what is wrong, if something is */
    int garbled; /* first line with letters that two programs have read differently; 0: none */
    int turned;  /* first line with a sign that turns the writing from right to left; 0: none */
    long letter; /* the last one that was read: what is wrong, if something is */
};

/* Takes UTF-8, or UTF-16 that says so, with or without a byte order mark, with any system's line
 * ends. A sign that nobody can see is left out, and one that looks like a sign of the keyboard
 * (blanks, hyphens, full-width digits) becomes that sign; a Latin letter and its mark become the
 * one letter that they are. Writes NUL-terminated UTF-8; returns its length, or an enum utf_wrong.
 */
long utf_clean(const char *raw, size_t n, char *out, size_t size, struct utf_place *place);
