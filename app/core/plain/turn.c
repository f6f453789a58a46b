/* See turn.h. */
#include "core/plain/turn.h"

void turn_back(int quarters, int w, int h, int *x, int *y)
{
    int right = w - 1 - *x, below = h - 1 - *y, left = *x, above = *y;
    switch (quarters) {
    case 1:
        *x = above;
        *y = right;
        break;
    case 2:
        *x = right;
        *y = below;
        break;
    case 3:
        *x = below;
        *y = left;
        break;
    }
}

void turn_sides(int quarters, int *w, int *h)
{
    int was = *w;
    if (quarters % 2 == 0)
        return;
    *w = *h;
    *h = was;
}
