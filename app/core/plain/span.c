/* Cutting text into pieces without copying it. Knows ASCII case only; other letters are compared
 * byte for byte. */
#include "core/plain/span.h"
#include "core/plain/text.h"
#include <string.h>

static const char BLANK[] = " \t\xC2\xA0";
static const char *const QUOTES[] = {"\"",     "'",      "\u201C", "\u201D",
                                     "\u2018", "\u2019", "\u201E", NULL};

struct span span_of(const char *s)
{
    return (struct span){s, strlen(s)};
}

bool span_same(struct span a, struct span b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.at, b.at, a.n) == 0);
}

static bool starts(struct span span, const char *word, size_t n)
{
    if (span.n < n)
        return false;
    for (size_t i = 0; i < n; i++)
        if (text_lower(span.at[i]) != text_lower(word[i]))
            return false;
    return true;
}

bool span_like(struct span a, struct span b)
{
    return a.n == b.n && starts(a, b.at, b.n);
}

bool span_is(struct span span, const char *word)
{
    return span_like(span, span_of(word));
}

bool span_has(struct span span, const char *words)
{
    size_t n = strlen(words);
    for (; span.n >= n; span.at++, span.n--)
        if (starts(span, words, n))
            return true;
    return false;
}

/* Bytes of blank at the front (or, with `back`, at the end) of the span: 0, 1 or 2. */
static size_t blank(struct span span, bool back)
{
    if (span.n == 0)
        return 0;
    const char *at = back ? span.at + span.n - 1 : span.at;
    if ((*at == BLANK[0] || *at == BLANK[1] || *at == '\n'))
        return 1;
    if (span.n > 1 && memcmp(back ? at - 1 : at, BLANK + 2, 2) == 0)
        return 2;
    return 0;
}

struct span span_trim(struct span span)
{
    size_t n;
    while ((n = blank(span, false))) {
        span.at += n;
        span.n -= n;
    }
    while ((n = blank(span, true)))
        span.n -= n;
    return span;
}

static size_t quote_at(struct span span, bool back)
{
    for (int i = 0; QUOTES[i]; i++) {
        size_t n = strlen(QUOTES[i]);
        if (span.n >= n && memcmp(back ? span.at + span.n - n : span.at, QUOTES[i], n) == 0)
            return n;
    }
    return 0;
}

struct span span_unquote(struct span span)
{
    size_t open = quote_at(span, false), close = quote_at(span, true);
    if (!open || !close || open + close > span.n)
        return span;
    return span_trim((struct span){span.at + open, span.n - open - close});
}

static bool cut(struct span *rest, char mark, struct span *part)
{
    if (!rest->at)
        return false;
    const char *end = rest->n ? memchr(rest->at, mark, rest->n) : NULL;
    size_t n = end ? (size_t)(end - rest->at) : rest->n;
    *part = (struct span){rest->at, n};
    *rest = end ? (struct span){end + 1, rest->n - n - 1} : (struct span){NULL, 0};
    return true;
}

bool span_cut(struct span *rest, char mark, struct span *part)
{
    bool more = cut(rest, mark, part);
    if (more)
        *part = span_trim(*part);
    return more;
}

bool span_line(struct span *rest, struct span *line)
{
    return cut(rest, '\n', line);
}

bool span_after(struct span span, const char *prefix, struct span *tail)
{
    size_t n = strlen(prefix);
    if (!starts(span, prefix, n))
        return false;
    *tail = (struct span){span.at + n, span.n - n};
    return true;
}

bool span_dash(struct span span, struct span *tail)
{
    return span_after(span, "-", tail) || span_after(span, "\u2013", tail) ||
           span_after(span, "\u2014", tail);
}

struct quote span_quote(struct span span)
{
    struct quote quote = {""};
    struct text text = text_in(quote.at, sizeof quote.at);
    if (span.n)
        text_add_n(&text, span.at, span.n);
    return quote;
}

struct quote span_quote_int(int value)
{
    struct quote quote = {""};
    struct text text = text_in(quote.at, sizeof quote.at);
    text_add_int(&text, value);
    return quote;
}

bool span_to_int(struct span span, int min, int max, int *out)
{
    return span.n < sizeof(struct quote) && text_to_int(span_quote(span).at, min, max, out);
}

bool span_to_hundredths(struct span span, int *out)
{
    struct span whole, cents = {NULL, 0};
    int high, low = 0;
    if (!span_cut(&span, '.', &whole) || !span_to_int(whole, 0, 1000000, &high))
        return false;
    if (span.at) {
        cents = span;
        if (cents.n < 1 || cents.n > 2 || !span_to_int(cents, 0, 99, &low))
            return false;
        if (cents.n == 1)
            low *= 10;
    }
    *out = high * 100 + low;
    return true;
}

int span_choose(struct span span, const char *const *words)
{
    for (int i = 0; words[i]; i++)
        if (span_is(span, words[i]))
            return i;
    return -1;
}

const char *span_keep(struct span span, char *pool, size_t size, size_t *used)
{
    if (span.n >= size - *used)
        return NULL;
    char *copy = pool + *used;
    if (span.n)
        memcpy(copy, span.at, span.n);
    copy[span.n] = '\0';
    *used += span.n + 1;
    return copy;
}
