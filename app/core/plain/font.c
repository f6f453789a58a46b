/* See font.h. TrueType's tables are big-endian and full of offsets: all are read through u16 and
 * u32, which give 0 beyond the end. Loops are bounded by a count of 16 bits, or halve their range.
 */
#include "core/plain/font.h"
#include <string.h>

enum { MARK_TO_BASE = 4, EXTENSION = 9, LOOKUPS_MAX = 256, NOT_COVERED = -1 };

static unsigned u16(const struct font *font, size_t at)
{
    return at < font->n && font->n - at >= 2 ? (unsigned)(font->at[at] << 8 | font->at[at + 1]) : 0;
}

static uint32_t u32(const struct font *font, size_t at)
{
    return (uint32_t)u16(font, at) << 16 | u16(font, at + 2);
}

static size_t table(const struct font *font, const char tag[4])
{
    unsigned tables = u16(font, 4);
    for (size_t i = 0; i < tables; i++) {
        size_t at = 12 + 16 * i;
        if (at + 16 <= font->n && memcmp(font->at + at, tag, 4) == 0)
            return u32(font, at + 8);
    }
    return 0;
}

/* Unicode, as platform 0 or as Windows writes it; all of it (12) rather than its first 65536. */
static size_t find_letters(const struct font *font)
{
    size_t cmap = table(font, "cmap"), best = 0;
    unsigned n = cmap ? u16(font, cmap + 2) : 0, best_format = 0;
    for (size_t i = 0; i < n; i++) {
        size_t record = cmap + 4 + 8 * i, at = cmap + u32(font, record + 4);
        unsigned platform = u16(font, record), encoding = u16(font, record + 2),
                 format = u16(font, at);
        bool unicode = platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10));
        if (unicode && (format == 4 || format == 12) && format > best_format) {
            best = at;
            best_format = format;
        }
    }
    return best;
}

struct font font_open(const void *bytes, size_t n)
{
    struct font font = {.at = bytes, .n = n};
    font.letters = find_letters(&font);
    font.marks = table(&font, "GPOS");
    return font;
}

/* Segments of letters, sorted by their last one. */
static unsigned glyph4(const struct font *font, uint32_t letter)
{
    size_t at = font->letters, doubled = u16(font, at + 6) & ~1u, low = 0, high = doubled / 2;
    size_t last = at + 14, first = last + doubled + 2, delta = first + doubled,
           range = delta + doubled;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (u16(font, last + 2 * middle) < letter)
            low = middle + 1;
        else
            high = middle;
    }
    if (letter > 0xFFFF || low == doubled / 2 || u16(font, first + 2 * low) > letter)
        return 0;
    unsigned to = u16(font, range + 2 * low), add = u16(font, delta + 2 * low);
    if (to == 0)
        return (letter + add) & 0xFFFF;
    unsigned glyph =
        u16(font, range + 2 * low + to + 2 * (size_t)(letter - u16(font, first + 2 * low)));
    return glyph ? (glyph + add) & 0xFFFF : 0;
}

static unsigned glyph12(const struct font *font, uint32_t letter)
{
    size_t at = font->letters, low = 0, high = u32(font, at + 12), most = font->n / 12;
    high = high < most ? high : most;
    while (low < high) {
        size_t middle = (low + high) / 2, group = at + 16 + 12 * middle;
        if (letter < u32(font, group))
            high = middle;
        else if (letter > u32(font, group + 4))
            low = middle + 1;
        else
            return (u32(font, group + 8) + letter - u32(font, group)) & 0xFFFF;
    }
    return 0;
}

unsigned font_glyph(const struct font *font, uint32_t letter)
{
    return !font->letters                   ? 0
           : u16(font, font->letters) == 12 ? glyph12(font, letter)
                                            : glyph4(font, letter);
}

/* The glyph's place in a coverage table: a list, or ranges. */
static int covered(const struct font *font, size_t at, unsigned glyph)
{
    unsigned format = u16(font, at), n = u16(font, at + 2);
    for (size_t i = 0; i < n; i++) {
        if (format == 1 && u16(font, at + 4 + 2 * i) == glyph)
            return (int)i;
        size_t range = at + 4 + 6 * i;
        unsigned first = u16(font, range);
        if (format == 2 && first <= glyph && glyph <= u16(font, range + 2))
            return (int)(u16(font, range + 4) + glyph - first);
    }
    return NOT_COVERED;
}

/* A letter has an anchor for each kind of mark; an offset of 0 is none. */
static bool anchored(const struct font *font, size_t at, unsigned letter, unsigned mark)
{
    int of_mark = covered(font, at + u16(font, at + 2), mark);
    int of_letter = covered(font, at + u16(font, at + 4), letter);
    size_t kinds = u16(font, at + 6), marks = at + u16(font, at + 8),
           bases = at + u16(font, at + 10);
    if (of_mark < 0 || of_letter < 0)
        return false;
    size_t kind = u16(font, marks + 2 + 4 * (size_t)of_mark);
    return kind < kinds && u16(font, bases + 2 + 2 * ((size_t)of_letter * kinds + kind)) != 0;
}

static bool lookup_joins(const struct font *font, size_t lookup, unsigned letter, unsigned mark)
{
    unsigned n = u16(font, lookup + 4);
    for (size_t i = 0; i < n && i < LOOKUPS_MAX; i++) {
        size_t at = lookup + u16(font, lookup + 6 + 2 * i);
        unsigned kind = u16(font, lookup);
        if (kind == EXTENSION) {
            kind = u16(font, at + 2);
            at += u32(font, at + 4);
        }
        if (kind == MARK_TO_BASE && anchored(font, at, letter, mark))
            return true;
    }
    return false;
}

bool font_joins(const struct font *font, uint32_t letter, uint32_t mark)
{
    unsigned of_letter = font_glyph(font, letter), of_mark = font_glyph(font, mark);
    size_t list = font->marks ? font->marks + u16(font, font->marks + 8) : 0;
    unsigned n = list && of_letter && of_mark ? u16(font, list) : 0;
    for (size_t i = 0; i < n && i < LOOKUPS_MAX; i++)
        if (lookup_joins(font, list + u16(font, list + 2 + 2 * i), of_letter, of_mark))
            return true;
    return false;
}
