/* See ruler.h. Widths are added up in parts of an em, so that nothing is rounded until the last
 * step: a line is as wide as its letters at every size, and errors of half a pixel never add up. */
#include "core/plain/ruler.h"
#include "core/plain/letter.h"

/* An em in parts, and how wide a digit's cell is. */
enum { PARTS_BITS = 14, PARTS = 1 << PARTS_BITS, CELL = 605 * PARTS / 1000 };

static int parts(const struct font *font, int units)
{
    return (units * PARTS + (units < 0 ? -font->em : font->em) / 2) / font->em;
}

static int style_of(enum face face)
{
    return face == FACE_REGULAR ? FACE_REGULAR : FACE_BOLD;
}

static int glyph_width(const struct font *font, uint32_t letter)
{
    return parts(font, font_width(font, font_glyph(font, letter)));
}

static int glyph_pair(const struct font *font, uint32_t left, uint32_t right)
{
    return parts(font, font_pair(font, font_glyph(font, left), font_glyph(font, right)));
}

static void look_up(struct ruler *ruler, enum face face)
{
    const struct font *font = &ruler->fonts.font[style_of(face)];
    unsigned glyph[RULER_LETTERS];
    for (uint32_t i = 0; i < RULER_LETTERS; i++)
        glyph[i] = font_glyph(font, RULER_FIRST + i);
    for (uint32_t i = 0; i < RULER_LETTERS; i++) {
        bool cell = face == FACE_DIGITS && RULER_FIRST + i - '0' < 10;
        int width = parts(font, font_width(font, glyph[i])), move = cell ? CELL : width;
        ruler->face[face].rest[i] = (int16_t)(move - (move - width) / 2);
        ruler->face[face].move[0][i] = (int16_t)move;
        for (uint32_t left = 0; left < RULER_LETTERS; left++) {
            int pair = face == FACE_DIGITS ? 0 : font_pair(font, glyph[left], glyph[i]);
            ruler->face[face].move[left + 1][i] = (int16_t)(move + parts(font, pair));
        }
    }
}

void ruler_open(struct ruler *ruler, struct fonts fonts)
{
    ruler->fonts = fonts;
    for (int face = 0; face < FACE_COUNT; face++)
        look_up(ruler, (enum face)face);
}

struct pen ruler_pen(const struct ruler *ruler, enum face face)
{
    return (struct pen){.ruler = ruler, .face = face, .font = style_of(face)};
}

int ruler_font(const struct fonts *fonts, int style, uint32_t letter)
{
    for (int font = style; font < RULER_FONTS; font += RULER_STYLES)
        if (font_glyph(&fonts->font[font], letter))
            return font;
    return -1;
}

/* A letter that is not ASCII, or comes after one that is not. */
static int64_t step_other(struct pen *pen, const char **s)
{
    uint32_t letter = letter_next(s), i = letter - RULER_FIRST;
    uint32_t before = pen->row ? RULER_FIRST + pen->row - 1 : pen->letter;
    int style = style_of(pen->face);
    int font = i < RULER_LETTERS ? style : ruler_font(&pen->ruler->fonts, style, letter);
    if (font < 0) {
        letter = '?';
        font = style;
    }
    const struct font *of = &pen->ruler->fonts.font[font];
    int rest = glyph_width(of, letter), move = rest;
    if (i < RULER_LETTERS) {
        rest = pen->ruler->face[pen->face].rest[i];
        move = pen->ruler->face[pen->face].move[0][i];
    }
    if (before && font == pen->font && pen->face != FACE_DIGITS)
        move += glyph_pair(of, before, letter);
    pen->at += move;
    pen->row = i < RULER_LETTERS ? i + 1 : 0;
    pen->letter = letter;
    pen->font = font;
    return pen->at - rest;
}

/* Moves the pen past the next letter of *s; returns where that letter begins. */
static inline int64_t step(struct pen *pen, const char **s)
{
    uint32_t i = (unsigned char)**s - (uint32_t)RULER_FIRST;
    if (i >= RULER_LETTERS || (!pen->row && pen->letter))
        return step_other(pen, s);
    pen->at += pen->ruler->face[pen->face].move[pen->row][i];
    pen->row = i + 1;
    pen->letter = (unsigned char)*(*s)++;
    return pen->at - pen->ruler->face[pen->face].rest[i];
}

void ruler_move(struct pen *pen, const char *s, size_t n)
{
    for (const char *end = s + n; s < end;)
        step(pen, &s);
}

int ruler_px(const struct pen *pen, int em_px)
{
    return (int)((pen->at * em_px + PARTS / 2) >> PARTS_BITS);
}

int ruler_width(const struct ruler *ruler, enum face face, int em_px, const char *s, size_t n)
{
    struct pen pen = ruler_pen(ruler, face);
    ruler_move(&pen, s, n);
    return ruler_px(&pen, em_px);
}

int ruler_place(const struct ruler *ruler, enum face face, int em_px, const char *s, size_t n,
                struct placed *placed, int max)
{
    struct pen pen = ruler_pen(ruler, face);
    int placed_n = 0;
    for (const char *end = s + n; s < end && placed_n < max; placed_n++) {
        int64_t from = step(&pen, &s);
        placed[placed_n] =
            (struct placed){pen.letter, pen.font, (int)((from * em_px + PARTS / 2) >> PARTS_BITS)};
    }
    return placed_n;
}
