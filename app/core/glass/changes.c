/* Two lists of shapes, walked side by side: a shape that is in both, in the same order, is left
 * alone, and the places of all others are new. Promises that a pixel outside of the boxes has the
 * same shapes over it as before. */
#include "core/glass/changes.h"
#include <string.h>

/* FNV-1a. */
static uint64_t mix(uint64_t sum, uint64_t value)
{
    return (sum ^ value) * 1099511628211u;
}

static uint64_t sum_of(const struct shape *shape, const struct theme *theme)
{
    uint64_t sum = mix(14695981039346656037u, theme->color[shape->color]);
    sum = mix(mix(sum, shape->kind), shape->face);
    sum = mix(mix(mix(sum, (uint16_t)shape->em_px), (uint16_t)shape->radius_px),
              (uint16_t)shape->width_px);
    sum = mix(mix(sum, (uint32_t)shape->box.x), (uint32_t)shape->box.y);
    sum = mix(mix(sum, (uint32_t)shape->box.w), (uint32_t)shape->box.h);
    for (int i = 0; i < shape->text_n; i++)
        sum = mix(sum, (unsigned char)shape->text[i]);
    return sum;
}

/* Letters hang below their line, reach over it with their marks, and lean out of it. */
struct rect changes_reach(const struct shape *shape)
{
    struct rect box = shape->box;
    int out = shape->kind == SHAPE_TEXT ? shape->em_px / 2 : 0;
    return (struct rect){box.x - out, box.y - out, box.w + 2 * out, box.h + 2 * out};
}

struct rect changes_overlap(struct rect a, struct rect b)
{
    int left = a.x > b.x ? a.x : b.x, top = a.y > b.y ? a.y : b.y;
    int right = a.x + a.w < b.x + b.w ? a.x + a.w : b.x + b.w;
    int bottom = a.y + a.h < b.y + b.h ? a.y + a.h : b.y + b.h;
    bool some = right > left && bottom > top;
    return (struct rect){left, top, some ? right - left : 0, some ? bottom - top : 0};
}

static bool empty(struct rect box)
{
    return box.w == 0;
}

static struct rect around(struct rect a, struct rect b)
{
    int left = a.x < b.x ? a.x : b.x, top = a.y < b.y ? a.y : b.y;
    int right = a.x + a.w > b.x + b.w ? a.x + a.w : b.x + b.w;
    int bottom = a.y + a.h > b.y + b.h ? a.y + a.h : b.y + b.h;
    return (struct rect){left, top, right - left, bottom - top};
}

struct found {
    struct rect panel, *boxes;
    int n;
};

/* Which box a new one is to grow together with: one that it overlaps, or, if all are taken, the
 * one that grows least. -1: none. */
static int partner(const struct found *found, struct rect box)
{
    int best = -1, least = 0;
    for (int i = 0; i < found->n; i++) {
        struct rect was = found->boxes[i], both = around(was, box);
        if (!empty(changes_overlap(was, box)))
            return i;
        int more = both.w * both.h - was.w * was.h;
        if (best < 0 || more < least) {
            best = i;
            least = more;
        }
    }
    return found->n == CHANGES_MAX ? best : -1;
}

static void add(struct found *found, struct rect box)
{
    box = changes_overlap(box, found->panel);
    if (empty(box))
        return;
    for (int with; (with = partner(found, box)) >= 0;) {
        box = around(found->boxes[with], box);
        found->boxes[with] = found->boxes[--found->n];
    }
    found->boxes[found->n++] = box;
}

/* Where the old list has the shape, from its place `from` on; its end: nowhere. */
static int place_of(const struct changes *changes, int from, uint64_t sum)
{
    while (from < changes->shown_n && changes->shown[from].sum != sum)
        from++;
    return from;
}

static void compare(const struct changes *changes, const struct scene *scene,
                    const struct theme *theme, struct found *found)
{
    int old = 0;
    for (int i = 0; i < scene->shape_n; i++) {
        int same = place_of(changes, old, sum_of(&scene->shapes[i], theme));
        if (same == changes->shown_n) {
            add(found, changes_reach(&scene->shapes[i]));
            continue;
        }
        for (; old < same; old++)
            add(found, changes->shown[old].box);
        old = same + 1;
    }
    for (; old < changes->shown_n; old++)
        add(found, changes->shown[old].box);
}

/* Nothing is left of the scene before it, however long that was. */
static void remember(struct changes *changes, const struct scene *scene, const struct theme *theme)
{
    int before = changes->shown_n;
    changes->shown_n = scene->shape_n;
    for (int i = 0; i < scene->shape_n; i++) {
        changes->shown[i].sum = sum_of(&scene->shapes[i], theme);
        changes->shown[i].box = changes_reach(&scene->shapes[i]);
    }
    for (int i = scene->shape_n; i < before; i++)
        memset(&changes->shown[i], 0, sizeof changes->shown[i]);
}

int changes_find(struct changes *changes, const struct scene *scene, const struct theme *theme,
                 struct rect panel, struct rect changed[CHANGES_MAX])
{
    struct found found = {panel, changed, 0};
    if (changes->shown_n == 0)
        add(&found, panel);
    else
        compare(changes, scene, theme, &found);
    remember(changes, scene, theme);
    return found.n;
}
