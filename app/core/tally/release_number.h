/* The numbers of a closed period, one by one: what is told of each, how sure that is, over which
 * periods it was counted, and if nothing is told, why. Every format takes them from here, always
 * all of them and in this order, so no two can differ. */
#pragma once

#include "core/plain/text.h"
#include "core/wire/message.h"

/* Visits and check-ins (enum counted), then the high band of each table. */
enum {
    RELEASE_NUMBERS = COUNTED_COUNT + TABLE_COUNT,
    RELEASE_SCHEMA = 2 /* of the table, and of what goes with it */
};

enum release_why {
    RELEASE_TOLD,
    RELEASE_FEW,         /* fewer than k, and it goes on into the next period */
    RELEASE_NOT_COUNTED, /* by the settings in force */
    RELEASE_EXAMPLE,     /* nothing was counted: staff try out how a period is fetched */
    RELEASE_WHYS
};

struct release_number {
    const char *measure, *band;     /* words of the tables; band "": none */
    uint8_t why;                    /* enum release_why; the figures hold only if it is told */
    int32_t count, from, to, error; /* error: of the noise alone, in 95 of 100 cases */
};

/* The words of a release, by enum release_why; "" for one that is told. */
extern const char *const release_number_whys[RELEASE_WHYS];

/* which: 0..RELEASE_NUMBERS-1. An example has no numbers for programs. */
struct release_number release_number(const struct closed *closed, int which, bool example);
/* From the first to the last period in which it was counted. */
void release_number_add_counted(struct text *text, const struct closed *closed, int which);
/* Which numbers can make a period one that is shown: 1 << COUNTED_VISITS and the like. */
int release_number_decide(const struct closed *closed);
bool release_number_carried(const struct closed *closed, int which);
/* The best single guess of a band's share, in percent. Between n and n + 4 people were counted, so
 * it is a share of n + 2: as a share of n it would be too high, more often than not. */
int release_number_share(const struct closed *closed, int table);
