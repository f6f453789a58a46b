/* Visits for simulate: as somebody wrote them down, or made at random. */
#pragma once

#include "core/wire/cell.h"
#include <stddef.h>
#include <stdint.h>

struct seen {
    int32_t day;
    struct cell cell;
};

/* By day, from the earliest. */
struct visits {
    struct seen *at;
    size_t n, room;
};

struct rate {
    int weekly, weeks, high; /* self-checks a week, for this many weeks, and how many of
                              * 100 are high */
    uint64_t seed;
};

/* Standard input; ends the program at a line it cannot read. */
void visits_read(struct visits *visits);
/* Makes self-checks and as many check-ins, each on a random day of its own, from 2027-01-01 on. The
 * same seed makes the same visits. */
void visits_make(struct visits *visits, const struct rate *rate);
void visits_forget(struct visits *visits);
/* Prints as input: eight to fourteen self-checks a week and somewhat more check-ins;
 * always the same. */
void visits_print_example_year(void);
