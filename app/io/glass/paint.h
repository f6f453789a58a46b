/* Antialiased shapes on plain memory: SDL2 draws none. Knows pixels, no fonts and no library. */
#pragma once

#include "core/glass/scene.h"

/* Rows of 0x00RRGGBB; stride counts pixels. */
struct canvas {
    uint32_t *pixels;
    int width_px, height_px, stride;
};

/* coverage 0..255 of `rgb` over what is there; outside the canvas nothing happens. */
void paint_pixel(const struct canvas *canvas, int x, int y, uint32_t rgb, int coverage);
/* Whole pixels from `from` up to `to`. */
void paint_row(const struct canvas *canvas, int y, int from, int to, uint32_t rgb);
/* How much of a pixel is covered whose middle is so far outside an edge, 0..255. */
int paint_coverage(float outside_px);
void paint_fill(const struct canvas *canvas, struct rect box, int radius_px, uint32_t rgb);
void paint_outline(const struct canvas *canvas, struct rect box, int width_px, int radius_px,
                   uint32_t rgb);
/* Each pixel of the box by its coverage, row by row. */
void paint_mask(const struct canvas *canvas, struct rect box, const uint8_t *coverage,
                uint32_t rgb);
/* A tick, an arrow or an exclamation mark, drawn inside box. */
void paint_mark(const struct canvas *canvas, enum shape_kind kind, struct rect box, uint32_t rgb);
/* A field of a still (core/glass/hills.h) over the foot of the box. */
void paint_hills(const struct canvas *canvas, struct rect box, int still, int field, uint32_t rgb);
