/* A tick, arrows and an exclamation mark: strokes with round ends, in a unit square. Promises to
 * stay inside the box. */
#include "io/glass/paint.h"

#include <math.h>

struct stroke {
    float x0, y0, x1, y1, half_width;
};

static float stroke_distance(const struct stroke *s, float x, float y)
{
    float dx = s->x1 - s->x0, dy = s->y1 - s->y0, length2 = dx * dx + dy * dy;
    float along = length2 > 0 ? ((x - s->x0) * dx + (y - s->y0) * dy) / length2 : 0;
    along = fminf(fmaxf(along, 0), 1);
    float ax = x - s->x0 - along * dx, ay = y - s->y0 - along * dy;
    return sqrtf(ax * ax + ay * ay) - s->half_width;
}

enum { STROKES = 3 };

static const struct stroke *strokes_of(enum shape_kind kind, int *n)
{
    static const struct stroke tick[] = {{0.14f, 0.54f, 0.40f, 0.80f, 0.075f},
                                         {0.40f, 0.80f, 0.86f, 0.24f, 0.075f}};
    static const struct stroke left[] = {{0.12f, 0.5f, 0.88f, 0.5f, 0.06f},
                                         {0.12f, 0.5f, 0.44f, 0.18f, 0.06f},
                                         {0.12f, 0.5f, 0.44f, 0.82f, 0.06f}};
    static const struct stroke right[] = {{0.12f, 0.5f, 0.88f, 0.5f, 0.06f},
                                          {0.88f, 0.5f, 0.56f, 0.18f, 0.06f},
                                          {0.88f, 0.5f, 0.56f, 0.82f, 0.06f}};
    static const struct stroke alert[] = {{0.5f, 0.13f, 0.5f, 0.60f, 0.09f},
                                          {0.5f, 0.86f, 0.5f, 0.86f, 0.10f}};
    *n = kind == SHAPE_TICK || kind == SHAPE_ALERT ? 2 : STROKES;
    return kind == SHAPE_TICK         ? tick
           : kind == SHAPE_ARROW_LEFT ? left
           : kind == SHAPE_ALERT      ? alert
                                      : right;
}

void paint_mark(const struct canvas *canvas, enum shape_kind kind, struct rect box, uint32_t rgb)
{
    int n, side = box.w < box.h ? box.w : box.h;
    const struct stroke *strokes = strokes_of(kind, &n);
    int left = box.x + (box.w - side) / 2, top = box.y + (box.h - side) / 2;
    for (int y = 0; y < side; y++)
        for (int x = 0; x < side; x++) {
            float u = ((float)x + 0.5f) / (float)side, v = ((float)y + 0.5f) / (float)side;
            float nearest = 1;
            for (int i = 0; i < n; i++)
                nearest = fminf(nearest, stroke_distance(&strokes[i], u, v));
            paint_pixel(canvas, left + x, top + y, rgb, paint_coverage(nearest * (float)side));
        }
}
