/* One letter at a time: decode, fold what looks alike, compose, encode. Every letter that comes out
 * is valid and can be seen, so the parsers need not ask. */
#include "core/plain/utf.h"
#include "core/plain/compose.h"
#include "core/plain/letter.h"
#include <stdbool.h>
#include <string.h>

enum { MARKS_MAX = 2 }; /* on one letter, as Vietnamese has them */
enum form { UTF8, UTF16_LITTLE, UTF16_BIG };

struct source {
    const unsigned char *at, *end;
    enum form form;
};

static long unit(struct source *source)
{
    if (source->end - source->at < 2)
        return UTF_BROKEN;
    const unsigned char *at = source->at;
    source->at += 2;
    return source->form == UTF16_LITTLE ? at[0] | at[1] << 8 : at[0] << 8 | at[1];
}

static long letter16(struct source *source)
{
    long high = unit(source);
    if (high < 0xD800 || high > 0xDFFF)
        return high;
    long low = high < 0xDC00 ? unit(source) : UTF_BROKEN;
    if (low < 0xDC00 || low > 0xDFFF)
        return UTF_BROKEN;
    return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

/* Refuses forms longer than necessary, surrogates, and everything beyond U+10FFFF, as
 * RFC 3629 says. */
static long letter8(struct source *source)
{
    static const long least[] = {0, 0x80, 0x800, 0x10000};
    unsigned first = *source->at++;
    int more = first < 0x80 ? 0 : first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    long letter = more == 0 ? (long)first : (long)(first & (0x3Fu >> more));
    if ((first >= 0x80 && first < 0xC2) || first > 0xF4)
        return UTF_BROKEN;
    for (int i = 0; i < more; i++) {
        if (source->at == source->end || (*source->at & 0xC0) != 0x80)
            return UTF_BROKEN;
        letter = letter << 6 | (*source->at++ & 0x3F);
    }
    if (letter < least[more] || letter > 0x10FFFF || (letter >= 0xD800 && letter <= 0xDFFF))
        return UTF_BROKEN;
    return letter;
}

static enum form find_form(struct source *source)
{
    size_t n = (size_t)(source->end - source->at);
    if (n >= 2 && memcmp(source->at, "\xFF\xFE", 2) == 0) {
        source->at += 2;
        return UTF16_LITTLE;
    }
    if (n >= 2 && memcmp(source->at, "\xFE\xFF", 2) == 0) {
        source->at += 2;
        return UTF16_BIG;
    }
    if (n >= 3 && memcmp(source->at, "\xEF\xBB\xBF", 3) == 0)
        source->at += 3;
    return UTF8;
}

struct range {
    long from, to;
};

/* Ranges go up. */
static bool among(long letter, const struct range *ranges, size_t n)
{
    for (size_t i = 0; i < n && letter >= ranges[i].from; i++)
        if (letter <= ranges[i].to)
            return true;
    return false;
}
#define AMONG(letter, ranges) among(letter, ranges, sizeof(ranges) / sizeof(ranges)[0])

/* Soft hyphens, joiners, direction marks, byte order marks inside, variants, tags: nothing is drawn
 * for them. */
static const struct range NOTHING[] = {
    {0xAD, 0xAD},     {0x34F, 0x34F},   {0x61C, 0x61C},   {0x180B, 0x180E}, {0x200B, 0x200F},
    {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE01EF}};
static const struct range BLANKS[] = {{0xA0, 0xA0},     {0x1680, 0x1680}, {0x2000, 0x200A},
                                      {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}};
static const struct range HYPHENS[] = {{0x2010, 0x2012}, {0x2212, 0x2212}, {0xFE63, 0xFE63}};
/* Of the full-width signs only those of a number, a time or a name: a comma could part a cell. */
static const struct range WIDE[] = {{0xFF08, 0xFF09}, {0xFF0B, 0xFF0B}, {0xFF0D, 0xFF0E},
                                    {0xFF10, 0xFF1A}, {0xFF21, 0xFF3A}, {0xFF41, 0xFF5A}};
/* Control signs, separators that break a line unseen, and letters that only one font has. */
static const struct range UNSEEN[] = {{0x01, 0x08},     {0x0B, 0x0C},       {0x0E, 0x1F},
                                      {0x7F, 0x9F},     {0x2028, 0x2029},   {0xE000, 0xF8FF},
                                      {0xFFF0, 0xFFFB}, {0xF0000, 0x10FFFF}};
static const struct range MARKS[] = {{0x300, 0x36F},   {0x483, 0x489},   {0x1AB0, 0x1AFF},
                                     {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE20, 0xFE2F}};

/* What the letter looks like; 0: nothing. */
static long looks_like(long letter)
{
    return AMONG(letter, NOTHING)   ? 0
           : AMONG(letter, BLANKS)  ? ' '
           : AMONG(letter, HYPHENS) ? '-'
           : AMONG(letter, WIDE)    ? letter - 0xFEE0
                                    : letter;
}

/* UTF-8 that was read as Windows-1252 and saved again, as a curly quote becomes an a with a
 * circumflex and a euro sign; or a letter that was lost before. */
static bool garbled(long before, long letter)
{
    static const struct range after_a[] = {{0xA1, 0xAA},     {0xAC, 0xBA},     {0xBC, 0xBF},
                                           {0x152, 0x152},   {0x160, 0x161},   {0x178, 0x178},
                                           {0x2018, 0x2018}, {0x2030, 0x2030}, {0x20AC, 0x20AC}};
    static const struct range after_circumflex[] = {
        {0x153, 0x153}, {0x2C6, 0x2C6}, {0x2020, 0x2021}, {0x20AC, 0x20AC}, {0x2122, 0x2122}};
    return letter == 0xFFFD || ((before == 0xC2 || before == 0xC3) && AMONG(letter, after_a)) ||
           (before == 0xC2 && letter == 0xA0) ||
           (before == 0xE2 && AMONG(letter, after_circumflex)) ||
           (before == 0xEF && letter == 0xBB) || (before == 0xF0 && letter == 0x178);
}

/* What turns the writing from right to left, so that an editor shows another order than there is.
 */
static const struct range TURNS[] = {{0x202B, 0x202B}, {0x202E, 0x202E}, {0x2067, 0x2067}};

static long wrong_letter(long letter, int marks)
{
    return letter < 0              ? letter
           : letter == 0           ? UTF_NUL
           : letter == 0xFFFD      ? 0
           : AMONG(letter, UNSEEN) ? UTF_UNSEEN
           : marks > MARKS_MAX     ? UTF_STACKED
                                   : 0;
}

/* What is written so far, and the letter that a mark may still join. */
struct written {
    char *at;
    size_t n, size;
    long last; /* 0: none */
};

static bool flush(struct written *to)
{
    if (!to->last)
        return true;
    if (to->n + LETTER_BYTES + 1 > to->size)
        return false;
    to->n += letter_put((uint32_t)to->last, to->at + to->n);
    to->last = 0;
    return true;
}

static bool put(struct written *to, long letter)
{
    long whole = to->last ? compose_pair((uint32_t)to->last, (uint32_t)letter) : 0;
    if (!whole && !flush(to))
        return false;
    to->last = whole ? whole : letter;
    return true;
}

long utf_clean(const char *raw, size_t n, char *out, size_t size, struct utf_place *place)
{
    struct source source = {.at = (const unsigned char *)raw,
                            .end = (const unsigned char *)raw + n};
    struct written to = {.at = out, .size = size};
    long before = 0, wrong;
    int marks = 0;
    source.form = find_form(&source);
    *place = (struct utf_place){.line = 1};
    while (source.at < source.end) {
        long letter = source.form == UTF8 ? letter8(&source) : letter16(&source);
        marks = AMONG(letter, MARKS) ? marks + 1 : 0;
        place->letter = letter;
        if ((wrong = wrong_letter(letter, marks)))
            return wrong;
        bool second = letter == '\n' && before == '\r';
        if (!place->garbled && garbled(before, letter))
            place->garbled = place->line;
        if (!place->turned && AMONG(letter, TURNS))
            place->turned = place->line;
        before = letter;
        letter = letter == '\r' ? '\n' : looks_like(letter);
        if (second || !letter)
            continue;
        place->line += letter == '\n';
        if (!put(&to, letter))
            return UTF_TOO_LONG;
    }
    if (!flush(&to) || size == 0)
        return UTF_TOO_LONG;
    out[to.n] = '\0';
    return (long)to.n;
}
