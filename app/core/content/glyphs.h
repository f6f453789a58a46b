/* Texts that the glass can draw. What is a sign and no letter is left out if no font has it, and
 * each is told with its line and its place; a letter that no font has stays, and the glass shows a
 * question mark. No letter ever takes a line or a name away. */
#pragma once

#include "core/plain/fault.h"
#include "core/plain/ruler.h"

enum { GLYPHS_NOTES_MAX = 8 }; /* of one file; the rest are counted */

/* The text of a list (`list`) or of settings, changed in place where visitors read. Returns its
 * length, which is never more than before. Addresses stay as they are: another letter in one would
 * be another address. */
size_t glyphs_fit(const struct fonts *fonts, char *text, size_t n, bool list,
                  struct faults *faults);
