/* See font.h. TrueType's tables are big-endian and full of offsets: all are read through u16 and
 * u32, which give 0 beyond the end. Loops are bounded by a count of 16 bits, or halve their range.
 */
#include "core/plain/font.h"
#include <string.h>

enum {
    PAIRS = 2,
    MARK_TO_BASE = 4,
    EXTENSION = 9,
    LOOKUPS_MAX = 256,
    NOT_COVERED = -1,
    EM_USUAL = 1000
};

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
    font.places = table(&font, "GPOS");
    size_t head = table(&font, "head"), across = table(&font, "hhea");
    font.em = head && u16(&font, head + 18) ? (int)u16(&font, head + 18) : EM_USUAL;
    font.widths = table(&font, "hmtx");
    font.width_n = across ? u16(&font, across + 34) : 0;
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

int font_width(const struct font *font, unsigned glyph)
{
    /* The glyphs after the last width are as wide as the last. */
    size_t at = glyph < font->width_n ? glyph : font->width_n ? font->width_n - 1 : 0;
    return font->widths ? (int)u16(font, font->widths + 4 * at) : 0;
}

/* The last of n sorted records of `size` bytes whose first 16 bits are not above `key`; 0 if all
 * are: the caller looks whether it is the right one. */
static size_t record_of(const struct font *font, size_t at, unsigned n, size_t size, unsigned key)
{
    unsigned low = 0, high = n;
    while (low < high) {
        unsigned middle = (low + high) / 2;
        if (u16(font, at + size * middle) > key)
            high = middle;
        else
            low = middle + 1;
    }
    return low ? at + size * (low - 1) : 0;
}

/* The glyph's place in a coverage table: a list, or ranges. */
static int covered(const struct font *font, size_t at, unsigned glyph)
{
    unsigned format = u16(font, at);
    size_t size = format == 1 ? 2 : 6;
    size_t record = record_of(font, at + 4, u16(font, at + 2), size, glyph);
    if (!record || glyph > u16(font, format == 1 ? record : record + 2))
        return NOT_COVERED;
    return format == 1   ? (int)((record - at - 4) / 2)
           : format == 2 ? (int)(u16(font, record + 4) + glyph - u16(font, record))
                         : NOT_COVERED;
}

/* The glyph's class: a list from a first glyph on, or ranges. */
static unsigned class_of(const struct font *font, size_t at, unsigned glyph)
{
    unsigned format = u16(font, at);
    if (format == 1) {
        unsigned first = u16(font, at + 2), n = u16(font, at + 4);
        return glyph >= first && glyph - first < n ? u16(font, at + 6 + 2 * (glyph - first)) : 0;
    }
    size_t record = format == 2 ? record_of(font, at + 4, u16(font, at + 2), 6, glyph) : 0;
    return record && glyph <= u16(font, record + 2) ? u16(font, record + 4) : 0;
}

static size_t values(unsigned format)
{
    size_t n = 0;
    for (; format; format &= format - 1)
        n++;
    return n;
}

/* How the left glyph's width changes, of a record that `format` says the parts of. */
static int wider(const struct font *font, size_t record, unsigned format)
{
    return format & 4 ? (int16_t)u16(font, record + 2 * values(format & 3)) : 0;
}

/* True: this table decides about the pair. */
static bool pair_of(const struct font *font, size_t at, unsigned left, unsigned right, int *by)
{
    int of_left = covered(font, at + u16(font, at + 2), left);
    unsigned parts = u16(font, at + 4);
    size_t size = 2 * (values(parts) + values(u16(font, at + 6)));
    if (of_left < 0)
        return false;
    if (u16(font, at) == 1) {
        size_t set = at + u16(font, at + 10 + 2 * (size_t)of_left);
        size_t record = record_of(font, set + 2, u16(font, set), size + 2, right);
        if (!record || u16(font, record) != right)
            return false;
        *by = wider(font, record + 2, parts);
        return true;
    }
    unsigned first = class_of(font, at + u16(font, at + 8), left),
             second = class_of(font, at + u16(font, at + 10), right);
    *by = wider(font, at + 16 + size * ((size_t)first * u16(font, at + 14) + second), parts);
    return u16(font, at) == 2 && second < u16(font, at + 14);
}

static bool lookup_pair(const struct font *font, size_t lookup, unsigned left, unsigned right,
                        int *by)
{
    unsigned n = u16(font, lookup + 4);
    for (size_t i = 0; i < n && i < LOOKUPS_MAX; i++) {
        size_t at = lookup + u16(font, lookup + 6 + 2 * i);
        unsigned kind = u16(font, lookup);
        if (kind == EXTENSION) {
            kind = u16(font, at + 2);
            at += u32(font, at + 4);
        }
        if (kind == PAIRS && pair_of(font, at, left, right, by))
            return true;
    }
    return false;
}

int font_pair(const struct font *font, unsigned left, unsigned right)
{
    size_t list = font->places ? font->places + u16(font, font->places + 8) : 0;
    unsigned n = list && left && right ? u16(font, list) : 0;
    int by = 0;
    for (size_t i = 0; i < n && i < LOOKUPS_MAX; i++)
        if (lookup_pair(font, list + u16(font, list + 2 + 2 * i), left, right, &by))
            break;
    return by;
}
