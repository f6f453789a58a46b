/* Texts that the glass can draw. A letter that the font lacks would be a crossed box, so it becomes
 * the nearest that can be drawn, and each one is told with its line and its place. No letter ever
 * takes a line or a name away. */
#pragma once

#include "core/plain/fault.h"
#include "core/plain/font.h"

enum { GLYPHS_FACES = 2, GLYPHS_NOTES_MAX = 8 /* of one file; the rest are counted */ };

struct glyphs {
    struct font face[GLYPHS_FACES]; /* any text may be in either */
};

/* The text of a list (`list`) or of settings, changed in place where visitors read. Returns its
 * length, which is never more than before. Addresses stay as they are: another letter in one would
 * be another address. */
size_t glyphs_fit(const struct glyphs *glyphs, char *text, size_t n, bool list,
                  struct faults *faults);
