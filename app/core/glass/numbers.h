/* Phone numbers, as rows of one outlined card: whose it is, and big digits. */
#pragma once

#include "core/glass/flow.h"

struct number {
    const char *name, *kind; /* bold, and plain after it; either may be "" */
    const char *digits;      /* what to dial, or "Text HOME to 741741" */
};

enum { NUMBERS_MAX = 32 };

/* Takes a card for n numbers, and as many more as it takes pages. */
void numbers_flow(struct sheet *sheet, const struct number *numbers, int n);
/* How high that is, if one page has room for it. */
int numbers_height(const struct sheet *sheet, const struct number *numbers, int n);
/* The outlined card itself. */
void numbers_card(struct sheet *sheet, struct rect box);
/* The digits alone, as many rows as they need in this width. */
int numbers_digits_px(const struct sheet *sheet, int width_px, const char *digits);
void numbers_draw_digits(struct sheet *sheet, struct rect box, const char *digits);
