/* A picture onto a panel that does not hang upright. */
#pragma once

#include "io/glass/paint.h"

/* The panel's own bytes, 4 to a pixel, `pitch` to a row. */
struct turned {
    uint8_t *at;
    size_t pitch;
    int width_px, height_px, quarters;
};

/* Copies this box of the picture, and returns where on the panel it is. If the two differ in size,
 * their middles meet; what does not fit is left out. Writes each byte of the panel at most once,
 * row by row, and reads none. */
struct rect turned_copy(const struct turned *panel, const struct canvas *picture, struct rect box);
