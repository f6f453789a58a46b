/* See period.h. */
#include "core/wire/period.h"
#include "core/plain/isodate.h"
#include <assert.h>
#include <string.h>

const char *const period_kind_words[] = {[PERIOD_MONTH] = "month",
                                         [PERIOD_QUARTER] = "quarter",
                                         [PERIOD_HALF] = "half",
                                         [PERIOD_YEAR] = "year",
                                         NULL};
static const uint8_t MONTHS[] = {
    [PERIOD_MONTH] = 1, [PERIOD_QUARTER] = 3, [PERIOD_HALF] = 6, [PERIOD_YEAR] = 12};

static void add_two(struct text *text, int value)
{
    if (value < 10)
        text_add(text, "0");
    text_add_int(text, value);
}

void period_add_day(struct text *text, int32_t day)
{
    struct date date = isodate_date(day);
    text_add_int(text, date.year);
    text_add(text, "-");
    add_two(text, date.month);
    text_add(text, "-");
    add_two(text, date.day);
}

struct period_name period_of(enum period_kind kind, int32_t day)
{
    struct date date = isodate_date(day);
    assert(kind <= PERIOD_YEAR && date.year >= 1 && date.year <= UINT16_MAX);
    struct period_name name = {.kind = (uint8_t)kind};
    name.from_year = name.to_year = (uint16_t)date.year;
    name.from_index = name.to_index = (uint8_t)((date.month - 1) / MONTHS[kind] + 1);
    return name;
}

struct period_name period_undated(enum period_kind kind, int number)
{
    assert(number >= 1 && number <= UINT8_MAX);
    struct period_name name = {.kind = (uint8_t)kind};
    name.from_index = name.to_index = (uint8_t)number;
    return name;
}

struct period_name period_joined(const struct period_name *from, const struct period_name *to)
{
    assert(from->kind == to->kind);
    struct period_name name = *from;
    name.to_year = to->to_year;
    name.to_index = to->to_index;
    return name;
}

struct period_name period_first(const struct period_name *name)
{
    struct period_name first = *name;
    first.to_year = name->from_year;
    first.to_index = name->from_index;
    return first;
}

struct period_name period_last(const struct period_name *name)
{
    struct period_name last = *name;
    last.from_year = name->to_year;
    last.from_index = name->to_index;
    return last;
}

bool period_starts_dated(const struct period_name *name)
{
    return name->from_year != 0;
}

bool period_ends_dated(const struct period_name *name)
{
    return name->to_year != 0;
}

int32_t period_first_day(const struct period_name *name)
{
    assert(period_starts_dated(name));
    return isodate_day(name->from_year, (name->from_index - 1) * MONTHS[name->kind] + 1, 1);
}

int32_t period_last_day(const struct period_name *name)
{
    assert(period_ends_dated(name));
    int next = name->to_index * MONTHS[name->kind]; /* months from January, of the day after */
    return isodate_day(name->to_year + next / 12, next % 12 + 1, 1) - 1;
}

static bool end_valid(int year, int index, int kind)
{
    if (year == 0)
        return index >= 1;
    return year >= 1970 && year <= 9999 && index >= 1 && index <= 12 / MONTHS[kind];
}

bool period_start_valid(const struct period_start *start)
{
    return start->kind <= PERIOD_YEAR && end_valid(start->year, start->index, start->kind);
}

bool period_valid(const struct period_name *name)
{
    return name->kind <= PERIOD_YEAR && end_valid(name->from_year, name->from_index, name->kind) &&
           end_valid(name->to_year, name->to_index, name->kind);
}

static void add_end(struct text *text, int year, int index, int kind)
{
    if (year == 0) {
        text_add(text, "undated-");
        add_two(text, index);
        return;
    }
    text_add_int(text, year);
    if (kind == PERIOD_MONTH) {
        text_add(text, "-M"); /* without the M, a spreadsheet makes a day of it */
        add_two(text, index);
    } else if (kind != PERIOD_YEAR) {
        text_add(text, kind == PERIOD_QUARTER ? "-Q" : "-H");
        text_add_int(text, index);
    }
}

void period_add_name(struct text *text, const struct period_name *name)
{
    add_end(text, name->from_year, name->from_index, name->kind);
    if (name->from_year == name->to_year && name->from_index == name->to_index)
        return;
    text_add(text, "_");
    add_end(text, name->to_year, name->to_index, name->kind);
}

void period_add_counted(struct text *text, const struct closed *closed, enum counted number)
{
    const struct period_start *since = &closed->since[number];
    const struct period_name *name = &closed->name;
    if (!(closed->carried >> number & 1)) {
        period_add_name(text, name);
        return;
    }
    add_end(text, since->year, since->index, since->kind);
    text_add(text, "_");
    add_end(text, name->to_year, name->to_index, name->kind);
}

/* --- names that are out --------------------------------------------------------------------- */

/* A number of so many digits, or -1. */
static int digits(const char **at, int least, int most)
{
    int value = 0, n = 0;
    for (; n < most && **at >= '0' && **at <= '9'; n++)
        value = 10 * value + *(*at)++ - '0';
    return n < least ? -1 : value;
}

/* One end of a name, as add_end writes it. */
static bool read_end(const char **at, struct period_name *end)
{
    static const struct {
        const char *before;
        int kind, digits;
    } KINDS[] = {{"-M", PERIOD_MONTH, 2}, {"-Q", PERIOD_QUARTER, 1}, {"-H", PERIOD_HALF, 1}};
    bool undated = strncmp(*at, "undated-", 8) == 0;
    int index = 1, year = 0, kind = PERIOD_YEAR;
    if (undated) {
        *at += 8;
        index = digits(at, 2, 3);
    } else {
        year = digits(at, 4, 4);
    }
    for (int i = 0; !undated && i < 3; i++)
        if (strncmp(*at, KINDS[i].before, 2) == 0) {
            *at += 2;
            kind = KINDS[i].kind;
            index = digits(at, KINDS[i].digits, KINDS[i].digits);
            break;
        }
    if (year < 0 || index < 1 || index > UINT8_MAX)
        return false;
    *end = (struct period_name){(uint16_t)year, (uint16_t)year, (uint8_t)index,
                                (uint8_t)index, (uint8_t)kind,  0};
    return period_valid(end) && (undated || year > 0);
}

static void add_out(struct names_out *out, const struct period_name *end)
{
    bool dated = period_ends_dated(end);
    if (dated && period_last_day(end) > out->last_day)
        out->last_day = period_last_day(end);
    if (!dated && end->to_index > out->undated)
        out->undated = end->to_index;
}

void period_is_out(struct names_out *out, const char *name)
{
    struct period_name from, to;
    if (!read_end(&name, &from))
        return;
    to = from;
    if (*name == '_') {
        name++;
        if (!read_end(&name, &to))
            return;
    }
    if (*name != '\0')
        return;
    add_out(out, &from);
    add_out(out, &to);
}
