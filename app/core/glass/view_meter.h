/* The meter of a scale: four cells, from steady to very heavy; a disc where the answers are, a ring
 * where the guess was. */
#pragma once

#include "core/glass/sheet.h"
#include "core/visit/results.h"

/* The meters of a page, all alike and the same whatever was answered. Heights in pixels. */
struct meters {
    bool spelled; /* each cell holds its word; else the name does: "Burnout: heavy" */
    bool legend;  /* what disc and ring are, beside the first name */
    int cell_px;
    const char *widest; /* of all that a name may say */
};

bool view_meter_has(const struct scale *scale);
/* For these results, in the order of the questions, of which those that view_meter_has get one. */
struct meters view_meter_plan(struct sheet *sheet, const struct result *results, int n);
/* "heavy", for enum guess and for a block, 1 to 4. */
const char *view_meter_word(struct sheet *sheet, int block);
int view_meter_px(struct sheet *sheet, const struct meters *meters, const struct result *result);
/* first: of the page. It has the legend, and the guess if there was one. */
void view_meter(struct sheet *sheet, const struct meters *meters, const struct result *result,
                bool first);
