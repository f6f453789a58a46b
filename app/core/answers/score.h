/* Answers to scores and bands, by the instrument's own rules. */
#pragma once

#include "core/answers/answers.h"

struct score {
    bool valid;    /* false: fewer answered than the scale needs, or not its gate */
    int32_t value; /* hundredths */
    int band;      /* 0 upward */
    int answered;
    int band_least, band_most; /* if the questions without an answer counted their least, their
                                * most; both `band` if valid */
};

/* One score per scale; items that end_at made moot count as value 0. None while the gate of the
 * form is not answered. */
void score_all(const struct instrument *instrument, const struct answers *answers,
               struct score scores[SCALES_MAX]);
/* First item that an earlier answer made moot (AUDIT-C after "Never"), or item_n. */
int score_moot_from(const struct instrument *instrument, const struct answers *answers);
