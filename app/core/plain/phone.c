/* Reads a phone number as people write it, and says it in one way. Refuses what only looks like
 * one: what a spreadsheet made of it, a typing error, a code that no phone outside can dial. */
#include "core/plain/phone.h"
#include "core/plain/span.h"
#include <string.h>

static const char BUILT_IN[] =
    "988 and 911 are built into the kiosk and always shown. Leave it out here.";
static const char LIKE_988[] =
    "it could be read as 988. Write the whole number with its area code, like (503) 988-4888.";
static const char SIGNS[] =
    "a number is digits, blanks and ( ) - . + and perhaps ext. with more digits. Put words and "
    "second numbers into their own cells.";
static const char SPREADSHEET[] =
    "a spreadsheet has made a calculation of it. Format the column as text, then write the number "
    "again, like (503) 555-0142.";
static const char EXTENSION[] =
    "an extension is one to six digits after the whole number, like (503) 555-0142 ext. 12.";
static const char TEN[] = "it needs ten digits, with the area code: (503) 555-0100. A number for "
                          "phones in the building is written like: 28888 " PHONE_IN_HOUSE ".";
static const char GROUPS[] =
    "its digits are grouped in an unusual way: one may be missing. Write it like (503) 555-0100.";
static const char PLAN[] = "there is no such area code or exchange: each begins with 2 to 9. Look "
                           "the number up again.";
static const char IN_HOUSE[] =
    "a number in the building has three to six digits, like: 28888 " PHONE_IN_HOUSE ".";
static const char TEXT[] =
    "a number to text is a short code such as 838255, or ten digits. The word to text has a cell "
    "of its own: text_word.";

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool only(struct span span, const char *signs)
{
    for (size_t i = 0; i < span.n; i++)
        if (!strchr(signs, span.at[i]))
            return false;
    return true;
}

static bool built_in(const char *digits)
{
    return strcmp(digits, "988") == 0 || strcmp(digits, "911") == 0;
}

/* Digits as they were written. */
struct written {
    char digits[16];
    int n;
    unsigned breaks; /* bit i: something stands between digit i - 1 and digit i */
    bool plus;
};

/* Takes a number off the front: its digits, and the marks between them. */
static struct span read_digits(struct span rest, struct written *written)
{
    bool apart = false;
    *written = (struct written){.plus = rest.n && rest.at[0] == '+'};
    rest = (struct span){rest.at + written->plus, rest.n - written->plus};
    while (rest.n) {
        struct span tail = {rest.at + 1, rest.n - 1};
        char c = *rest.at;
        if (digit(c) ? written->n == 15 : !span_dash(rest, &tail) && !strchr("()., \t", c))
            return rest;
        if (digit(c)) {
            written->breaks |= apart ? 1u << written->n : 0;
            written->digits[written->n++] = c;
        }
        apart = !digit(c);
        rest = tail;
    }
    return (struct span){"", 0};
}

/* "ext. 12", "x12", "extension 12" */
static bool read_extension(struct span rest, char extension[7])
{
    static const char *const WORDS[] = {"extension", "ext.", "ext", "x.", "x"};
    for (size_t i = 0; i < sizeof WORDS / sizeof WORDS[0]; i++) {
        size_t n = strlen(WORDS[i]);
        if (rest.n < n || !span_is((struct span){rest.at, n}, WORDS[i]))
            continue;
        struct span digits = span_trim((struct span){rest.at + n, rest.n - n});
        if (digits.n < 1 || digits.n > 6)
            return false;
        memcpy(extension, digits.at, digits.n);
        extension[digits.n] = '\0';
        return only(digits, "0123456789");
    }
    return false;
}

/* 5.035550142E+09 */
static bool is_power(struct span rest)
{
    return rest.n > 1 && (rest.at[0] == 'e' || rest.at[0] == 'E') &&
           (rest.at[1] == '+' || rest.at[1] == '-' || digit(rest.at[1]));
}

/* Ten digits in their usual groups, after the 1 of the country or without it. */
static const char *ten(const struct written *written, struct phone *phone)
{
    int lead = written->n == 11 && written->digits[0] == '1';
    const char *d = written->digits + lead;
    if (written->n - lead != 10 || (written->plus && !lead))
        return written->n < 10 && strncmp(d, "988", 3) == 0 ? LIKE_988 : TEN;
    if (written->breaks & ~(1u | 1u << lead | 1u << (lead + 3) | 1u << (lead + 6)))
        return GROUPS;
    if (d[0] < '2' || d[3] < '2' || (d[1] == '1' && d[2] == '1') || strncmp(d, "988", 3) == 0)
        return PLAN;
    memcpy(phone->digits, d, 11);
    return NULL;
}

static const char *few(const struct written *written, const char *wrong, struct phone *phone)
{
    if (written->n < 3 || written->n > 6 || written->plus)
        return wrong;
    memcpy(phone->digits, written->digits, (size_t)written->n + 1);
    return NULL;
}

static const char *texted(const struct written *written, struct phone *phone)
{
    const char *wrong = written->n > 6 ? ten(written, phone) : few(written, TEXT, phone);
    return wrong == TEN ? TEXT : wrong;
}

static const char *called(const struct written *written, struct span rest, struct phone *phone)
{
    if (is_power(rest))
        return SPREADSHEET;
    if (rest.n && !strchr("eExX", rest.at[0]))
        return SIGNS;
    if (rest.n && !read_extension(rest, phone->extension))
        return EXTENSION;
    return ten(written, phone);
}

const char *phone_parse(const char *cell, enum phone_use use, struct phone *phone)
{
    struct written written;
    struct span rest = read_digits(span_trim(span_of(cell)), &written);
    *phone = (struct phone){0};
    if (built_in(written.digits))
        return BUILT_IN;
    if (use == PHONE_TEXT)
        return rest.n ? TEXT : texted(&written, phone);
    phone->in_house = span_is(rest, PHONE_IN_HOUSE);
    return phone->in_house ? few(&written, IN_HOUSE, phone) : called(&written, rest, phone);
}

bool phone_meant(const char *cell)
{
    struct phone phone;
    struct written written;
    struct span rest = read_digits(span_trim(span_of(cell)), &written);
    if (!written.n)
        return read_extension(rest, phone.extension);
    return phone_parse(cell, PHONE_CALL, &phone) == NULL || phone.in_house ||
           only(rest, "0123456789()-.,+ \textEXT");
}

void phone_show(const struct phone *phone, struct text *text)
{
    const char *d = phone->digits;
    if (strlen(d) == 10) {
        text_add(text, "(");
        text_add_n(text, d, 3);
        text_add(text, ") ");
        text_add_n(text, d + 3, 3);
        text_add(text, "-");
        text_add(text, d + 6);
    } else {
        text_add(text, d);
    }
    text_add(text, phone->extension[0] ? " ext. " : "");
    text_add(text, phone->extension);
    text_add(text, phone->in_house ? " " PHONE_IN_HOUSE : "");
}

void phone_dial(const struct phone *phone, struct text *text)
{
    if (phone->in_house)
        return;
    text_add(text, phone->digits);
    text_add(text, phone->extension[0] ? "," : "");
    text_add(text, phone->extension);
}

bool phone_hides_988(const char *text)
{
    for (const char *at = text; *at; at++) {
        struct span tail;
        if (strncmp(at, "988", 3) || (at > text && digit(at[-1])) || !at[3])
            continue;
        if (!span_dash(span_of(at + 3), &tail))
            tail = span_of(at + 3 + (strchr(". ", at[3]) != NULL));
        if (tail.at > at + 3 && digit(*tail.at))
            return true;
    }
    return false;
}

/* Takes the next digits off `rest`. False: there are no more. */
static bool next_digits(const char **rest, struct span *digits)
{
    const char *at = *rest;
    while (*at && !digit(*at))
        at++;
    *digits = (struct span){at, 0};
    while (digit(at[digits->n]))
        digits->n++;
    *rest = at + digits->n;
    return digits->n > 0;
}

bool phone_names_help(const char *name)
{
    struct span digits;
    while (next_digits(&name, &digits))
        if (span_is(digits, "988") || span_is(digits, "911"))
            return true;
    return false;
}

bool phone_keeps_help(const char *sentence, const char *other)
{
    struct span a, b;
    if (!phone_names_help(other))
        return true;
    while (next_digits(&other, &b))
        if (!next_digits(&sentence, &a) || !span_same(a, b))
            return false;
    return !next_digits(&sentence, &a);
}

/* How long the number is that begins here, with the marks inside it. */
static size_t run(const char *at)
{
    size_t n = 0, whole = 0;
    for (; at[n] && strchr("0123456789()-. +", at[n]); n++)
        if (digit(at[n]))
            whole = n + 1;
    return whole;
}

/* Not in the middle of a word, a number or an address. */
static bool begins(const char *text, const char *at)
{
    return (digit(*at) || *at == '(' || *at == '+') && (at == text || strchr(" \"'", at[-1]));
}

bool phone_otherwise(const char *text, struct text *shown)
{
    struct phone phone;
    char cell[PHONE_SHOWN_MAX];
    for (const char *at = text; *at; at++) {
        size_t n = begins(text, at) ? run(at) : 0;
        if (n < 10 || n >= sizeof cell)
            continue;
        memcpy(cell, at, n);
        cell[n] = '\0';
        if (phone_parse(cell, PHONE_CALL, &phone))
            continue;
        struct text once = *shown;
        phone_show(&phone, &once);
        if (strcmp(cell, once.at)) {
            *shown = once;
            return true;
        }
        at += n - 1;
    }
    return false;
}
