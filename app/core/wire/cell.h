/* The only thing that ever leaves a visit: one cell, a few bits. No answer, score, time or order. A
 * visit adds 1 to the number of visits and to one of two bands of each table in force; a check-in
 * adds 1 to the number of check-ins (docs/PRIVACY.md, What is kept). */
#pragma once

#include "core/wire/terms.h"

enum cell_kind { CELL_NONE, CELL_VISIT, CELL_CHECKIN };

struct cell {
    uint8_t kind;   /* enum cell_kind */
    uint8_t tables; /* bit t set: table t was answered; 0 in mode visits and for check-ins */
    uint8_t high;   /* bit t set: table t's high band; a subset of `tables` */
};

/* Whether a visit's or check-in's cell fits the terms: one that does not is not counted. */
bool cell_fits(const struct cell *cell, const struct terms *terms);
