/* See release_number.h. Whole numbers only, rounded so that a range never promises too much. */
#include "core/tally/release_number.h"
#include "core/wire/period.h"
#include <assert.h>

enum { ROUNDED_OFF = 4 };

const char *const release_number_whys[] = {[RELEASE_TOLD] = "",
                                           [RELEASE_FEW] = "fewer-than-k",
                                           [RELEASE_NOT_COUNTED] = "not-counted",
                                           [RELEASE_EXAMPLE] = "example"};

/* Until schema 1, no check-ins told meant fewer than k; they did not go on. */
static enum release_why why_of(const struct closed *closed, int which, uint32_t count)
{
    bool few = closed->few >> which & 1 ||
               (closed->schema <= 1 && which == COUNTED_CHECKINS && count == 0);
    return few ? RELEASE_FEW : count == 0 ? RELEASE_NOT_COUNTED : RELEASE_TOLD;
}

static struct release_number rounded(const struct closed *closed, int which)
{
    bool visits = which == COUNTED_VISITS;
    int32_t count = (int32_t)(visits ? closed->visits : closed->checkins);
    return (struct release_number){.measure = visits ? "visits" : "checkins",
                                   .band = "",
                                   .why = (uint8_t)why_of(closed, which, (uint32_t)count),
                                   .count = count,
                                   .from = count,
                                   .to = count + ROUNDED_OFF};
}

static struct release_number noisy(const struct closed *closed, int table)
{
    struct release_number number = {.measure = terms_table_words[table], .band = "high"};
    int32_t count = closed->high[table], all = (int32_t)closed->visits + ROUNDED_OFF;
    if (count < 0) {
        number.why = RELEASE_NOT_COUNTED;
        return number;
    }
    number.count = count;
    number.error = terms_error(&closed->terms);
    number.from = count > number.error ? count - number.error : 0;
    number.to = count + number.error < all ? count + number.error : all;
    return number;
}

struct release_number release_number(const struct closed *closed, int which, bool example)
{
    assert(which >= 0 && which < RELEASE_NUMBERS);
    struct release_number number =
        which < COUNTED_COUNT ? rounded(closed, which) : noisy(closed, which - COUNTED_COUNT);
    if (example)
        number.why = RELEASE_EXAMPLE;
    return number;
}

/* Visits, where they were counted; check-ins too, if no answers were, but not until schema 1. */
int release_number_decide(const struct closed *closed)
{
    bool visits = rounded(closed, COUNTED_VISITS).why != RELEASE_NOT_COUNTED;
    bool checkins = rounded(closed, COUNTED_CHECKINS).why != RELEASE_NOT_COUNTED;
    bool either = closed->terms.mode == MODE_VISITS && closed->schema > 1;
    return !visits ? FEW_CHECKINS : either && checkins ? FEW_VISITS | FEW_CHECKINS : FEW_VISITS;
}

bool release_number_carried(const struct closed *closed, int which)
{
    return which < COUNTED_COUNT && closed->carried >> which & 1;
}

void release_number_add_counted(struct text *text, const struct closed *closed, int which)
{
    if (release_number_carried(closed, which))
        period_add_counted(text, closed, (enum counted)which);
    else
        period_add_name(text, &closed->name);
}

int release_number_share(const struct closed *closed, int table)
{
    int32_t middle = (int32_t)closed->visits + ROUNDED_OFF / 2;
    return (200 * closed->high[table] + middle) / (2 * middle);
}
