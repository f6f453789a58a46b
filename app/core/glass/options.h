/* Answers: rows with a ring to fill, one below the other on every panel and in every text size. */
#pragma once

#include "core/form/instrument.h"
#include "core/glass/sheet.h"

struct options {
    int n, chosen; /* chosen: from 0, or less: none */
    const char *label[OPTIONS_MAX];
    uint8_t intent;
    int16_t arg; /* of the first; the others follow it */
    int rung;
};

/* How closely a question stands with its answers: from 0, the airiest, as many rungs as there are.
 * The sheet's leading, gaps and foot become those of the rung; what is asked is set in TYPE_SMALL
 * and TYPE_STRONG, the answers in TYPE_BODY. */
int options_rungs(const struct sheet *sheet);
void options_set(struct sheet *sheet, struct options *options, int rung);
/* From answer `from` to before answer `end`, with the gaps between them, in pixels. */
int options_height(const struct sheet *sheet, const struct options *options, int from, int end);
/* Draws these at the height y; returns where they end. */
int options_draw(struct sheet *sheet, const struct options *options, int from, int end, int y);
