/* See turned.h. An upright picture is copied by rows, which is what most panels need. */
#include "io/glass/turned.h"
#include "core/plain/turn.h"
#include <string.h>

static void copy_rows(const struct turned *panel, const struct canvas *picture)
{
    int left = (panel->width_px - picture->width_px) / 2;
    int top = (panel->height_px - picture->height_px) / 2;
    int from_x = left < 0 ? -left : 0, to_x = left < 0 ? 0 : left;
    int n = picture->width_px < panel->width_px ? picture->width_px : panel->width_px;
    for (int y = 0; y < picture->height_px; y++)
        if (y + top >= 0 && y + top < panel->height_px)
            memcpy(panel->at + (size_t)(y + top) * panel->pitch + (size_t)to_x * 4,
                   picture->pixels + (size_t)y * (size_t)picture->stride + from_x, (size_t)n * 4);
}

void turned_copy(const struct turned *panel, const struct canvas *picture)
{
    int w = panel->width_px, h = panel->height_px;
    if (!panel->quarters) {
        copy_rows(panel, picture);
        return;
    }
    turn_sides(panel->quarters, &w, &h);
    int left = (w - picture->width_px) / 2, top = (h - picture->height_px) / 2;
    for (int row = 0; row < panel->height_px; row++) {
        uint32_t *to = (uint32_t *)(void *)(panel->at + (size_t)row * panel->pitch);
        for (int column = 0; column < panel->width_px; column++) {
            int x = column, y = row;
            turn_back(panel->quarters, panel->width_px, panel->height_px, &x, &y);
            x -= left;
            y -= top;
            if (x >= 0 && x < picture->width_px && y >= 0 && y < picture->height_px)
                to[column] = picture->pixels[(size_t)y * (size_t)picture->stride + (size_t)x];
        }
    }
}
