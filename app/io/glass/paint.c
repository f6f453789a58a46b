/* Every shape is a distance: how far is this pixel's middle from the edge? Half a pixel on either
 * side of the edge is blended, which is all the antialiasing that flat shapes need. Only pixels at
 * a round edge are asked; the rest of a shape is filled row by row. */
#include "io/glass/paint.h"

#include <math.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "wmemset fills pixels");

static int min_of(int a, int b)
{
    return a < b ? a : b;
}
static int max_of(int a, int b)
{
    return a > b ? a : b;
}

/* Red and blue together, then green: a product of eight bits by nine never reaches its neighbor. */
static uint32_t blend(uint32_t under, uint32_t over, int coverage)
{
    const uint32_t red_blue = 0xFF00FF, green = 0x00FF00;
    uint32_t part = (uint32_t)(coverage + (coverage >> 7)); /* 0..256 */
    uint32_t rb = (over & red_blue) * part + (under & red_blue) * (256 - part);
    uint32_t g = (over & green) * part + (under & green) * (256 - part);
    return (rb >> 8 & red_blue) | (g >> 8 & green);
}

void paint_pixel(const struct canvas *canvas, int x, int y, uint32_t rgb, int coverage)
{
    if (coverage <= 0 || x < 0 || y < 0 || x >= canvas->width_px || y >= canvas->height_px)
        return;
    uint32_t *at = &canvas->pixels[(long)y * canvas->stride + x];
    *at = coverage >= 255 ? rgb : blend(*at, rgb, coverage);
}

/* The library's own fill stores as many pixels at a time as the processor can. */
void paint_row(const struct canvas *canvas, int y, int from, int to, uint32_t rgb)
{
    from = max_of(from, 0);
    to = min_of(to, canvas->width_px);
    if (y < 0 || y >= canvas->height_px || from >= to)
        return;
    wmemset((wchar_t *)&canvas->pixels[(long)y * canvas->stride + from], (wchar_t)rgb,
            (size_t)(to - from));
}

void paint_mask(const struct canvas *canvas, struct rect box, const uint8_t *coverage, uint32_t rgb)
{
    int left = max_of(0, -box.x), right = min_of(box.w, canvas->width_px - box.x);
    int top = max_of(0, -box.y), bottom = min_of(box.h, canvas->height_px - box.y);
    for (int y = top; y < bottom; y++) {
        const uint8_t *from = coverage + (long)y * box.w;
        uint32_t *to = &canvas->pixels[(long)(box.y + y) * canvas->stride + box.x];
        for (int x = left; x < right; x++)
            if (from[x])
                to[x] = from[x] == 255 ? rgb : blend(to[x], rgb, from[x]);
    }
}

static void fill_rows(const struct canvas *canvas, struct rect box, uint32_t rgb)
{
    int first = max_of(box.y, 0), last = min_of(box.y + box.h, canvas->height_px);
    for (int y = first; y < last; y++)
        paint_row(canvas, y, box.x, box.x + box.w, rgb);
}

int paint_coverage(float outside_px)
{
    float covered = 0.5f - outside_px;
    return covered <= 0 ? 0 : covered >= 1 ? 255 : (int)(covered * 255 + 0.5f);
}

static int fitting_radius(struct rect box, int radius_px)
{
    return max_of(0, min_of(radius_px, min_of(box.w, box.h) / 2));
}

/* --- corners: pixel (i, j) counts inward from the box's corner, 0 <= i, j < r ---------------- */

/* How far the pixel's middle is from the middle of the round. */
static float away(int r, int i, int j)
{
    float dx = (float)(r - i) - 0.5f, dy = (float)(r - j) - 0.5f;
    return sqrtf(dx * dx + dy * dy);
}

/* The first pixel of a corner's row that may be covered. */
static int inset(int r, int j)
{
    float dy = fmaxf((float)(r - j) - 1.5f, 0);
    return max_of(0, (int)((float)r - sqrtf((float)(r * r) - dy * dy)) - 1);
}

/* The pixel in all four corners. */
static void paint_corners(const struct canvas *canvas, struct rect box, int i, int j, uint32_t rgb,
                          int coverage)
{
    int left = box.x + i, right = box.x + box.w - 1 - i;
    int top = box.y + j, bottom = box.y + box.h - 1 - j;
    paint_pixel(canvas, left, top, rgb, coverage);
    paint_pixel(canvas, right, top, rgb, coverage);
    paint_pixel(canvas, left, bottom, rgb, coverage);
    paint_pixel(canvas, right, bottom, rgb, coverage);
}

static void fill_row_pair(const struct canvas *canvas, struct rect box, int i, int j, uint32_t rgb)
{
    paint_row(canvas, box.y + j, box.x + i, box.x + box.w - i, rgb);
    paint_row(canvas, box.y + box.h - 1 - j, box.x + i, box.x + box.w - i, rgb);
}

void paint_fill(const struct canvas *canvas, struct rect box, int radius_px, uint32_t rgb)
{
    int r = fitting_radius(box, radius_px);
    for (int j = 0; j < r; j++) {
        int i = inset(r, j), coverage;
        for (; i < r && (coverage = paint_coverage(away(r, i, j) - (float)r)) < 255; i++)
            paint_corners(canvas, box, i, j, rgb, coverage);
        fill_row_pair(canvas, box, i, j, rgb);
    }
    fill_rows(canvas, (struct rect){box.x, box.y + r, box.w, box.h - 2 * r}, rgb);
}

/* One row of the corners of an outline: from the outer edge to the hole, or, above the hole, from
 * corner to corner. */
static void outline_corner_row(const struct canvas *canvas, struct rect box, int r, int w, int j,
                               uint32_t rgb)
{
    int hole = 0;
    for (int i = inset(r, j); i < r && hole < 255; i++) {
        float from_middle = away(r, i, j);
        hole = r > w ? paint_coverage(from_middle - (float)(r - w)) : 0;
        paint_corners(canvas, box, i, j, rgb, paint_coverage(from_middle - (float)r) - hole);
    }
    if (j < w)
        fill_row_pair(canvas, box, r, j, rgb);
}

void paint_outline(const struct canvas *canvas, struct rect box, int width_px, int radius_px,
                   uint32_t rgb)
{
    int r = fitting_radius(box, radius_px), w = max_of(1, width_px), edge = max_of(r, w);
    if (2 * w >= min_of(box.w, box.h)) {
        paint_fill(canvas, box, radius_px, rgb);
        return;
    }
    for (int j = 0; j < r; j++)
        outline_corner_row(canvas, box, r, w, j, rgb);
    for (int j = r; j < w; j++)
        fill_row_pair(canvas, box, 0, j, rgb);
    struct rect side = {box.x, box.y + edge, w, box.h - 2 * edge};
    fill_rows(canvas, side, rgb);
    side.x = box.x + box.w - w;
    fill_rows(canvas, side, rgb);
}
