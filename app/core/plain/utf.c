/* One letter at a time: decode, fold the line end, encode. Every letter that comes out is valid,
 * so the parsers need not ask. */
#include "core/plain/utf.h"
#include <stdbool.h>
#include <string.h>

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

static size_t encode(long letter, char out[4])
{
    if (letter < 0x80) {
        out[0] = (char)letter;
        return 1;
    }
    size_t n = letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
    static const unsigned char heads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = n - 1; i > 0; i--, letter >>= 6)
        out[i] = (char)(0x80 | (letter & 0x3F));
    out[0] = (char)(heads[n] | letter);
    return n;
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

long utf_clean(const char *raw, size_t n, char *out, size_t size, int *line)
{
    struct source source = {.at = (const unsigned char *)raw,
                            .end = (const unsigned char *)raw + n};
    size_t used = 0;
    long before = 0;
    source.form = find_form(&source);
    *line = 1;
    for (; source.at < source.end;) {
        long letter = source.form == UTF8 ? letter8(&source) : letter16(&source);
        if (letter < 0 || letter == 0)
            return letter < 0 ? letter : UTF_NUL;
        bool second = letter == '\n' && before == '\r';
        before = letter;
        if (second)
            continue;
        if (letter == '\r')
            letter = '\n';
        *line += letter == '\n';
        if (used + 5 > size)
            return UTF_TOO_LONG;
        used += encode(letter, out + used);
    }
    if (size == 0)
        return UTF_TOO_LONG;
    out[used] = '\0';
    return (long)used;
}
