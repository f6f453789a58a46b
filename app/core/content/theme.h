/* The color tokens of each theme, as 0xRRGGBB, and the contrast between two of them. */
#pragma once

#include "core/plain/fault.h"
#include <stddef.h>
#include <stdint.h>

enum theme_id {
    THEME_DAY,
    THEME_NIGHT,
    THEME_HIGH_LIGHT,
    THEME_HIGH_DARK,
    THEME_SOFT,
    THEME_COUNT
};

enum color { /* tokens; the values are in theme.c */
             COLOR_PAPER,
             COLOR_PANEL,
             COLOR_INK,
             COLOR_MUTED,
             COLOR_PRIMARY,
             COLOR_ONPRIMARY,
             COLOR_AMBER,
             COLOR_ONAMBER,
             COLOR_FOCUS,
             COLOR_SEL,
             COLOR_ONSEL,
             COLOR_HAIRLINE,
             COLOR_GROUND, /* below the horizon: the keys of the foot stand on it */
             COLOR_SHORE,  /* hills in the ground */
             COLOR_FAR,    /* hills on the horizon, and those before them */
             COLOR_NEAR,
             COLOR_SUN,
             COLOR_GLOW, /* a lamp that is on */
             COLOR_OWN,  /* so many has each theme; then the paper and the primary of all of them */
             COLOR_COUNT = COLOR_OWN + 2 * THEME_COUNT
};

struct theme {
    uint32_t color[COLOR_COUNT];
};

/* The built-in themes. Text is at least 10:1 by default, 20:1 in high contrast, 4.5:1 in soft. */
const struct theme *theme_builtin(enum theme_id id);
/* The paper or the primary of a theme, as a color of every theme. */
enum color theme_swatch(enum theme_id id, enum color which);
/* Every theme learns these of all of them. */
void theme_share(struct theme themes[THEME_COUNT]);
/* A site's theme.ini changes the day theme. Pairs below 4.5:1 (text) or 3:1 (outlines) are refused;
 * those below 10:1 get a warning. */
int theme_parse(struct theme *day, const char *text, size_t n, struct faults *faults);
/* WCAG 2.1 contrast ratio in hundredths: 2100 is black on white. Integers only. */
int theme_contrast(uint32_t a, uint32_t b);
