/* Where each letter of a line stands, by whole pixels, and how wide the line is: the same numbers
 * on the glass, in stories and in tests, by the fonts' own tables and integers alone. A letter that
 * no font has is a question mark, never a crossed box. */
#pragma once

#include "core/plain/font.h"

/* FACE_DIGITS is FACE_BOLD for phone numbers: each digit in the middle of a cell, all alike. */
enum face { FACE_REGULAR, FACE_BOLD, FACE_DIGITS, FACE_COUNT };

/* A style's own font, then for each style the one that has what that lacks. */
enum { RULER_STYLES = 2, RULER_FONTS = 2 * RULER_STYLES };

/* The letters of ASCII, looked up once, in parts of an em. */
enum { RULER_FIRST = ' ', RULER_LETTERS = '~' - ' ' + 1 };

struct fonts {
    struct font font[RULER_FONTS];
};

struct ruler {
    struct fonts fonts;
    struct {
        /* rest: from where a glyph begins to where the pen is after it. move: how far it takes the
         * pen, after the letter before it: 0 for none, else its place among them plus 1. */
        int16_t rest[RULER_LETTERS], move[1 + RULER_LETTERS][RULER_LETTERS];
    } face[FACE_COUNT];
};

/* Between two letters of a line. */
struct pen {
    const struct ruler *ruler;
    enum face face;
    int64_t at;      /* in parts of an em */
    uint32_t row;    /* of the last letter's moves */
    uint32_t letter; /* the last one, 0 at the start, and its font */
    int font;
};

struct placed {
    uint32_t letter; /* as it is drawn */
    int font;        /* of RULER_FONTS */
    int x_px;        /* from where the line begins to where the glyph does */
};

/* The bytes of the fonts stay where they are. */
void ruler_open(struct ruler *ruler, struct fonts fonts);
/* The first of the style's fonts that has the letter, or -1. */
int ruler_font(const struct fonts *fonts, int style, uint32_t letter);
/* A line is measured as it grows: its words alone would be rounded. */
struct pen ruler_pen(const struct ruler *ruler, enum face face);
/* Past these letters too; n bytes of UTF-8 that utf_clean has let through. */
void ruler_move(struct pen *pen, const char *s, size_t n);
/* How wide the line is up to here. */
int ruler_px(const struct pen *pen, int em_px);
int ruler_width(const struct ruler *ruler, enum face face, int em_px, const char *s, size_t n);
/* At most `max` letters of the line; returns how many. The last one ends at ruler_width. */
int ruler_place(const struct ruler *ruler, enum face face, int em_px, const char *s, size_t n,
                struct placed *placed, int max);
