/* A display that keeps three pictures in turn, as one that flips its buffers does: two of
 * them are older than the one on the glass. Replaces app/io/glass/glass_window.c, and shows
 * them in its window. */
#include "io/glass/glass.h"

bool window_canvas(struct canvas *canvas);
int window_present(const struct rect *boxes, int n);
#define glass_canvas window_canvas
#define glass_present window_present
#include "io/glass/glass_window.c"
#undef glass_canvas
#undef glass_present

#include <stdlib.h>

enum { KEPT = 3 };

static uint32_t *kept[KEPT];
static int turn;

bool glass_canvas(struct canvas *canvas)
{
    if (!window_canvas(canvas))
        return false;
    if (!kept[turn])
        kept[turn] = malloc((size_t)canvas->stride * (size_t)canvas->height_px * sizeof **kept);
    canvas->pixels = kept[turn];
    return kept[turn] != NULL;
}

int glass_present(const struct rect *boxes, int n)
{
    struct canvas canvas;
    if (!window_canvas(&canvas))
        return -EIO;
    memcpy(canvas.pixels, kept[turn],
           (size_t)canvas.stride * (size_t)canvas.height_px * sizeof **kept);
    turn = (turn + 1) % KEPT;
    return window_present(boxes, n);
}
