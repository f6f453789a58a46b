/* The color tokens of each theme, as 0xRRGGBB, and the contrast between two of them. */
#ifndef THEME_H
#define THEME_H

#include "draw.h"
#include "fault.h"

struct theme {
    uint32_t color[COLOR_COUNT];
};

/* The built-in themes; pairs reach the ratios of the accessibility checks A04. */
const struct theme *theme_builtin(enum theme_id id);
/* A site's theme.ini changes the day theme. Pairs below 4.5:1 (text) or 3:1 (outlines) are refused,
 * below 10:1 warned about. */
int theme_parse(struct theme *day, const char *text, size_t n, struct faults *faults);
/* WCAG 2.1 contrast ratio in hundredths: 2100 is black on white. Integers only. */
int theme_contrast(uint32_t a, uint32_t b);

#endif
