/* What a font can draw, by its own tables: which letters (cmap), how wide they are (hmtx), and
 * how much closer two of them stand (GPOS). The bytes are
 * somebody else's: no offset in them is believed, and a table that is damaged has no letters. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Offsets from the font's begin; 0: there is no such table. */
struct font {
    const unsigned char *at;
    size_t n;
    size_t letters, widths, places;
    unsigned width_n;
    int em; /* how many of the font's units are one em */
};

/* The bytes must stay where they are. A font without letters is no error: it draws nothing. */
struct font font_open(const void *bytes, size_t n);
/* The number of the letter's drawing; 0: the font has none. */
unsigned font_glyph(const struct font *font, uint32_t letter);
/* From where a glyph begins to where the next one does, in the font's units. */
int font_width(const struct font *font, unsigned glyph);
/* What is added to the left glyph's width before this right one, in the font's units: mostly
 * nothing, or less than nothing. */
int font_pair(const struct font *font, unsigned left, unsigned right);
