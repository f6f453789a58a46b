/* A field of hills, row by row: what is whole in a row is filled at once, and the edge is blended,
 * for a hill's long slopes would show every step. What it remembers is land, and tells nothing. */
#include "core/glass/hills.h"
#include "io/glass/paint.h"

enum { SIDE_MAX = 4096, PARTS = 16 };

/* How much of the pixel `up` rows above the foot a height covers, in parts. */
static int covered(int parts, int up)
{
    int over = parts - up * PARTS;
    return over < 0 ? 0 : over > PARTS ? PARTS : over;
}

/* The edge of a column runs from its left height to its right one. Returns how many rows are whole.
 */
static int paint_edge(const struct canvas *canvas, int x, int foot, int left, int right,
                      uint32_t rgb)
{
    int low = (left < right ? left : right) / PARTS, high = left < right ? right : left;
    for (int up = low; up * PARTS < high; up++)
        paint_pixel(canvas, x, foot - 1 - up, rgb,
                    (covered(left, up) + covered(right, up)) * 255 / (2 * PARTS));
    return low;
}

/* The stretches of a row, `up` above the foot, where the columns are whole. */
static void fill_stretches(const struct canvas *canvas, struct rect box, const int16_t *whole,
                           int up, uint32_t rgb)
{
    for (int x = 0; x < box.w;) {
        while (x < box.w && whole[x] <= up)
            x++;
        int from = x;
        while (x < box.w && whole[x] > up)
            x++;
        paint_row(canvas, box.y + box.h - 1 - up, box.x + from, box.x + x, rgb);
    }
}

void paint_hills(const struct canvas *canvas, struct rect box, int still, int field, uint32_t rgb)
{
    static int16_t whole[SIDE_MAX];
    int most = 0, left = 0;
    box.w = box.w < SIDE_MAX ? box.w : SIDE_MAX;
    for (int x = 0; box.w > 0 && x <= box.w; x++) {
        int right = hills_height(still, (enum hills_field)field, x, box.w, box.h * PARTS);
        if (x > 0) {
            whole[x - 1] =
                (int16_t)paint_edge(canvas, box.x + x - 1, box.y + box.h, left, right, rgb);
            most = whole[x - 1] > most ? whole[x - 1] : most;
        }
        left = right;
    }
    for (int up = 0; up < most; up++)
        fill_stretches(canvas, box, whole, up, rgb);
}
