/* See turned.h. Rows of an upright picture are copied whole, which is what most panels need. */
#include "io/glass/turned.h"
#include "core/glass/changes.h"
#include "core/plain/turn.h"
#include <string.h>

/* The panel as the picture sees it, upright: how large, and where the picture begins. */
struct upright {
    int w, h, left, top;
};

static struct upright upright_of(const struct turned *panel, const struct canvas *picture)
{
    struct upright up = {panel->width_px, panel->height_px, 0, 0};
    turn_sides(panel->quarters, &up.w, &up.h);
    up.left = (up.w - picture->width_px) / 2;
    up.top = (up.h - picture->height_px) / 2;
    return up;
}

/* A box of the upright panel, on the panel as it hangs. */
static struct rect turn(const struct turned *panel, const struct upright *up, struct rect box)
{
    int forth = (4 - panel->quarters) % 4;
    int x = box.x, y = box.y, far_x = box.x + box.w - 1, far_y = box.y + box.h - 1;
    turn_back(forth, up->w, up->h, &x, &y);
    turn_back(forth, up->w, up->h, &far_x, &far_y);
    struct rect turned = {x < far_x ? x : far_x, y < far_y ? y : far_y, box.w, box.h};
    turn_sides(panel->quarters, &turned.w, &turned.h);
    return turned;
}

static void copy_row(const struct turned *panel, const struct upright *up,
                     const struct canvas *picture, struct rect on, int row)
{
    uint32_t *to = (uint32_t *)(void *)(panel->at + (size_t)row * panel->pitch);
    const uint32_t *from = picture->pixels;
    if (!panel->quarters) {
        from += (size_t)(row - up->top) * (size_t)picture->stride + (size_t)(on.x - up->left);
        memcpy(to + on.x, from, (size_t)on.w * sizeof *to);
        return;
    }
    for (int column = on.x; column < on.x + on.w; column++) {
        int x = column, y = row;
        turn_back(panel->quarters, panel->width_px, panel->height_px, &x, &y);
        to[column] = from[(size_t)(y - up->top) * (size_t)picture->stride + (size_t)(x - up->left)];
    }
}

struct rect turned_copy(const struct turned *panel, const struct canvas *picture, struct rect box)
{
    struct upright up = upright_of(panel, picture);
    box = changes_overlap((struct rect){box.x + up.left, box.y + up.top, box.w, box.h},
                          (struct rect){0, 0, up.w, up.h});
    struct rect on = turn(panel, &up, box);
    for (int row = on.y; row < on.y + on.h; row++)
        copy_row(panel, &up, picture, on, row);
    return on;
}
