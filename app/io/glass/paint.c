/* Every shape is a distance: how far is this pixel's middle from the edge? Half a pixel on either
 * side of the edge is blended, which is all the antialiasing that flat shapes need. */
#include "io/glass/paint.h"
#include "core/glass/hills.h"

#include <math.h>

static int min_of(int a, int b)
{
    return a < b ? a : b;
}
static int max_of(int a, int b)
{
    return a > b ? a : b;
}

static uint32_t blend_channel(uint32_t under, uint32_t over, int coverage)
{
    return under + (uint32_t)(((int)over - (int)under) * coverage / 255);
}

void paint_pixel(const struct canvas *canvas, int x, int y, uint32_t rgb, int coverage)
{
    if (coverage <= 0 || x < 0 || y < 0 || x >= canvas->width_px || y >= canvas->height_px)
        return;
    uint32_t *at = &canvas->pixels[(long)y * canvas->stride + x], was = *at;
    if (coverage >= 255) {
        *at = rgb;
        return;
    }
    *at = blend_channel(was >> 16 & 255, rgb >> 16 & 255, coverage) << 16 |
          blend_channel(was >> 8 & 255, rgb >> 8 & 255, coverage) << 8 |
          blend_channel(was & 255, rgb & 255, coverage);
}

static void fill_row(const struct canvas *canvas, int y, int from, int to, uint32_t rgb)
{
    if (y < 0 || y >= canvas->height_px)
        return;
    from = max_of(from, 0);
    to = min_of(to, canvas->width_px);
    uint32_t *row = &canvas->pixels[(long)y * canvas->stride];
    for (int x = from; x < to; x++)
        row[x] = rgb;
}

static int coverage_of(float outside_px)
{
    float covered = 0.5f - outside_px;
    return covered <= 0 ? 0 : covered >= 1 ? 255 : (int)(covered * 255 + 0.5f);
}

/* Distance of pixel (x, y)'s middle from the edge of a rounded box: negative inside. */
static float box_distance(struct rect box, int radius_px, int x, int y)
{
    float half_w = (float)box.w / 2, half_h = (float)box.h / 2, r = (float)radius_px;
    float dx = fabsf((float)x + 0.5f - (float)box.x - half_w) - half_w + r;
    float dy = fabsf((float)y + 0.5f - (float)box.y - half_h) - half_h + r;
    float away = hypotf(fmaxf(dx, 0), fmaxf(dy, 0));
    return away + fminf(fmaxf(dx, dy), 0) - r;
}

static int fitting_radius(struct rect box, int radius_px)
{
    return max_of(0, min_of(radius_px, min_of(box.w, box.h) / 2));
}

/* Where the round corner begins in the next row inward, which is early enough for this row's
 * blended pixels: the rest is outside. */
static int corner_inset(struct rect box, int r, int y)
{
    float middle = (float)(y - box.y) + 0.5f;
    float dy = fmaxf((float)r - fminf(middle, (float)box.h - middle) - 1, 0);
    float inset = (float)r - sqrtf(fmaxf((float)r * (float)r - dy * dy, 0));
    return max_of(0, (int)inset - 1);
}

/* The edge pixels of both ends of a corner's row; returns how far in the row is whole. */
static int fill_corner_row(const struct canvas *canvas, struct rect box, int r, int y, uint32_t rgb)
{
    for (int i = corner_inset(box, r, y); i < r; i++) {
        int coverage = coverage_of(box_distance(box, r, box.x + i, y));
        if (coverage == 255)
            return i;
        int right = box.x + box.w - 1 - i;
        paint_pixel(canvas, box.x + i, y, rgb, coverage);
        if (right != box.x + i)
            paint_pixel(canvas, right, y, rgb, coverage);
    }
    return r;
}

void paint_fill(const struct canvas *canvas, struct rect box, int radius_px, uint32_t rgb)
{
    int r = fitting_radius(box, radius_px);
    int first = max_of(box.y, 0), last = min_of(box.y + box.h, canvas->height_px);
    for (int y = first; y < last; y++) {
        bool corner_row = y < box.y + r || y >= box.y + box.h - r;
        int side = corner_row ? fill_corner_row(canvas, box, r, y, rgb) : 0;
        fill_row(canvas, y, box.x + side, box.x + box.w - side, rgb);
    }
}

void paint_outline(const struct canvas *canvas, struct rect box, int width_px, int radius_px,
                   uint32_t rgb)
{
    int r = fitting_radius(box, radius_px), w = max_of(1, width_px);
    struct rect hole = {box.x + w, box.y + w, box.w - 2 * w, box.h - 2 * w};
    int edge = max_of(r, w);
    for (int y = box.y; y < box.y + box.h; y++) {
        bool side_row = y >= box.y + edge && y < box.y + box.h - edge;
        for (int x = box.x; x < box.x + box.w; x++) {
            /* Between the two sides there is only the hole. */
            if (side_row && x == box.x + w)
                x = max_of(x, box.x + box.w - w);
            int outer = coverage_of(box_distance(box, r, x, y));
            int inner = hole.w > 0 && hole.h > 0
                            ? coverage_of(box_distance(hole, max_of(0, r - w), x, y))
                            : 0;
            paint_pixel(canvas, x, y, rgb, outer - inner);
        }
    }
}

/* Marks are strokes with round ends, in a unit square. */
struct stroke {
    float x0, y0, x1, y1, half_width;
};

static float stroke_distance(const struct stroke *s, float x, float y)
{
    float dx = s->x1 - s->x0, dy = s->y1 - s->y0, length2 = dx * dx + dy * dy;
    float along = length2 > 0 ? ((x - s->x0) * dx + (y - s->y0) * dy) / length2 : 0;
    along = fminf(fmaxf(along, 0), 1);
    return hypotf(x - s->x0 - along * dx, y - s->y0 - along * dy) - s->half_width;
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
    int n, side = min_of(box.w, box.h);
    const struct stroke *strokes = strokes_of(kind, &n);
    int left = box.x + (box.w - side) / 2, top = box.y + (box.h - side) / 2;
    for (int y = 0; y < side; y++)
        for (int x = 0; x < side; x++) {
            float u = ((float)x + 0.5f) / (float)side, v = ((float)y + 0.5f) / (float)side;
            float nearest = 1;
            for (int i = 0; i < n; i++)
                nearest = fminf(nearest, stroke_distance(&strokes[i], u, v));
            paint_pixel(canvas, left + x, top + y, rgb, coverage_of(nearest * (float)side));
        }
}

void paint_hills(const struct canvas *canvas, struct rect box, int still, int field, uint32_t rgb)
{
    for (int x = 0; x < box.w; x++) {
        int high = hills_height(still, (enum hills_field)field, x, box.w, box.h);
        for (int y = box.y + box.h - high; y < box.y + box.h; y++)
            paint_pixel(canvas, box.x + x, y, rgb, 255);
    }
}
