/* Short texts built and read without stdio.
 * Promises never to write past a buffer and always to leave it NUL-terminated. */
#include "core/plain/text.h"
#include <assert.h>
#include <string.h>

struct text text_in(char *buffer, size_t size)
{
    assert(buffer && size > 0);
    buffer[0] = '\0';
    return (struct text){.at = buffer, .size = size};
}

/* Cuts between characters, never inside one: the result must stay valid UTF-8. */
static size_t whole_characters(const char *s, size_t n)
{
    while (n > 0 && ((unsigned char)s[n] & 0xC0) == 0x80)
        n--;
    return n;
}

void text_add_n(struct text *text, const char *s, size_t n)
{
    size_t room = text->size - 1 - text->n;
    if (n > room) {
        n = whole_characters(s, room);
        text->full = true;
    }
    memcpy(text->at + text->n, s, n);
    text->n += n;
    text->at[text->n] = '\0';
}

void text_add(struct text *text, const char *s)
{
    text_add_n(text, s, strlen(s));
}

void text_add_int(struct text *text, int64_t value)
{
    char digits[20];
    size_t at = sizeof digits;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    if (value < 0)
        text_add_n(text, "-", 1);
    text_add_n(text, digits + at, sizeof digits - at);
}

void text_add_hundredths(struct text *text, int32_t value)
{
    int64_t all = value;
    if (all < 0) {
        text_add_n(text, "-", 1);
        all = -all;
    }
    text_add_int(text, all / 100);
    int cents = (int)(all % 100);
    if (cents == 0)
        return;
    char tail[3] = {'.', (char)('0' + cents / 10), (char)('0' + cents % 10)};
    text_add_n(text, tail, cents % 10 ? 3 : 2);
}

static const struct slot *slot_find(const struct slot *slots, int slot_n, const char *s, size_t n)
{
    for (int i = 0; i < slot_n; i++)
        if (strlen(slots[i].name) == n && memcmp(slots[i].name, s, n) == 0)
            return &slots[i];
    return NULL;
}

void text_expand(struct text *text, const char *sentence, const struct slot *slots, int slot_n)
{
    const char *open;
    while ((open = strchr(sentence, '{'))) {
        const char *close = strchr(open, '}');
        const struct slot *slot =
            close ? slot_find(slots, slot_n, open + 1, (size_t)(close - open - 1)) : NULL;
        text_add_n(text, sentence, (size_t)(open - sentence));
        if (slot)
            text_add(text, slot->value);
        else
            text_add_n(text, open, 1);
        sentence = slot ? close + 1 : open + 1;
    }
    text_add(text, sentence);
}

bool text_to_int(const char *s, int min, int max, int *out)
{
    bool minus = *s == '-';
    int64_t value = 0;
    if (minus)
        s++;
    if (!*s)
        return false;
    for (; *s; s++) {
        if (*s < '0' || *s > '9' || value > INT32_MAX)
            return false;
        value = value * 10 + (*s - '0');
    }
    if (minus)
        value = -value;
    if (value < min || value > max)
        return false;
    *out = (int)value;
    return true;
}

enum { WORD_LENGTH_MAX = 48 };

char text_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* Edit distance with neighbors swapped counted as one slip; both at most WORD_LENGTH_MAX long. */
static int distance(const char *a, size_t a_n, const char *b, size_t b_n)
{
    int row[3][WORD_LENGTH_MAX + 1];
    for (size_t j = 0; j <= b_n; j++)
        row[0][j] = (int)j;
    for (size_t i = 1; i <= a_n; i++) {
        int *now = row[i % 3], *last = row[(i + 2) % 3], *before = row[(i + 1) % 3];
        now[0] = (int)i;
        for (size_t j = 1; j <= b_n; j++) {
            int same = text_lower(a[i - 1]) == text_lower(b[j - 1]) ? 0 : 1;
            now[j] = least(least(last[j] + 1, now[j - 1] + 1), last[j - 1] + same);
            if (i > 1 && j > 1 && text_lower(a[i - 1]) == text_lower(b[j - 2]) &&
                text_lower(a[i - 2]) == text_lower(b[j - 1]))
                now[j] = least(now[j], before[j - 2] + 1);
        }
    }
    return row[a_n % 3][b_n];
}

const char *text_nearest(const char *s, const char *const *words)
{
    size_t n = strlen(s);
    const char *best = NULL;
    if (n == 0 || n > WORD_LENGTH_MAX)
        return NULL;
    int best_distance = n < 4 ? 2 : least(4, 2 + (int)n / 5); /* one slip in a short word */
    for (; *words; words++) {
        size_t word_n = strlen(*words);
        if (word_n > WORD_LENGTH_MAX)
            continue;
        int d = distance(s, n, *words, word_n);
        if (d < best_distance) {
            best_distance = d;
            best = *words;
        }
    }
    return best;
}
