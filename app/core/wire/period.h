/* Periods, and their names: 2027-M02, 2027-Q1, 2027-H1, 2027, undated-01, and
 * joined ones, 2027-Q1_2027-Q2. A day is days since 1970-01-01. The shortest period is a month. */
#pragma once

#include "core/plain/text.h"
#include "core/wire/message.h"

void period_add_day(struct text *text, int32_t day);

/* The period that holds this day; the first undated one has number 1. */
struct period_name period_of(enum period_kind kind, int32_t day);
struct period_name period_undated(enum period_kind kind, int number);
/* From the start of `from` to the end of `to`. */
struct period_name period_joined(const struct period_name *from, const struct period_name *to);

/* The first and the last of the periods that are joined in it. */
struct period_name period_first(const struct period_name *name);
struct period_name period_last(const struct period_name *name);

bool period_starts_dated(const struct period_name *name);
bool period_ends_dated(const struct period_name *name);
/* First and last day; only if that end is dated. */
int32_t period_first_day(const struct period_name *name);
int32_t period_last_day(const struct period_name *name);

bool period_valid(const struct period_name *name);
bool period_start_valid(const struct period_start *start);
void period_add_name(struct text *text, const struct period_name *name);
/* The name of all the time in which this number of the closed period was counted: the period's own,
 * or, if it was carried into it, from where its counting began. */
void period_add_counted(struct text *text, const struct closed *closed, enum counted number);

/* Names of periods that have been released: a new store never uses one again. */
struct names_out {
    int32_t last_day; /* of all that are dated, or 0 */
    uint8_t undated;  /* the highest number of all that are not, or 0 */
};

/* Adds a name as period_add_name writes it; what is none changes nothing. */
void period_is_out(struct names_out *out, const char *name);

/* The words of site.ini and of releases, by enum period_kind; ends with NULL. */
extern const char *const period_kind_words[PERIOD_YEAR + 2];

enum {
    PERIOD_NAME_MAX = 32,
    PERIOD_UNDATED_DAY = 3652, /* 1980-01-01: the date of what has none */
    PERIOD_DAY_S = 24 * 3600
};
