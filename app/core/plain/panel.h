/* The panel: how many pixels it has, how large they are, and how large words may be on it. */
#pragma once

#include <stdbool.h>

enum text_size { SIZE_S, SIZE_M, SIZE_L, SIZE_XL, SIZE_COUNT };

struct panel {
    int width_px, height_px;
    int px_per_m;     /* pixels per metre: 5883 at 1280x800 on 10.1 inches */
    int diagonal_mil; /* inches / 1000 */
};

/* "1280x800@10.1" */
bool panel_parse(const char *s, struct panel *panel);
/* "10.1" inches to thousandths; -1: that is none. */
int panel_inches(const char *s);
/* Inches / 1000 from corner to corner of what is so many millimetres wide and high. */
int panel_diagonal(int width_mm, int height_mm);
/* Gives the panel these measures. */
void panel_become(struct panel *panel, int width_px, int height_px, int diagonal_mil);
/* The diagonal of a display that says how large it is, or 0 if that cannot be. */
enum { DIAGONAL_LEAST_MIL = 5000, DIAGONAL_MOST_MIL = 33000 };
int panel_believe(int width_px, int height_px, int width_mm, int height_mm);
int panel_px(const struct panel *panel, int um); /* micrometres to pixels, rounded, at least 1 */
