/* The list of shapes and targets that is on the glass, and the panel it is for. Promises never to
 * write past the list: what does not fit is left out, and the scene says so. */
#include "core/glass/scene.h"
#include "core/plain/text.h"
#include <assert.h>
#include <string.h>

static struct shape *add_shape(struct scene *scene, enum shape_kind kind, struct rect box,
                               enum color color)
{
    if (scene->shape_n < SHAPES_MAX)
        scene->shape_n++;
    else
        scene->overflow = true;
    struct shape *shape = &scene->shapes[scene->shape_n - 1];
    *shape = (struct shape){.kind = (uint8_t)kind, .color = (uint8_t)color, .box = box};
    return shape;
}

void scene_clear(struct scene *scene)
{
    memset(scene, 0, sizeof *scene);
    scene->focus = -1;
    scene->pages = 1;
}

void scene_fill(struct scene *scene, struct rect box, enum color color, int radius_px)
{
    add_shape(scene, SHAPE_FILL, box, color)->radius_px = (int16_t)radius_px;
}

void scene_outline(struct scene *scene, struct rect box, enum color color, int radius_px,
                   int width_px)
{
    struct shape *shape = add_shape(scene, SHAPE_OUTLINE, box, color);
    shape->radius_px = (int16_t)radius_px;
    shape->width_px = (int16_t)width_px;
}

void scene_mark(struct scene *scene, enum shape_kind kind, struct rect box, enum color color)
{
    add_shape(scene, kind, box, color);
}

void scene_hills(struct scene *scene, struct rect box, enum color color, int still, int field)
{
    struct shape *shape = add_shape(scene, SHAPE_HILLS, box, color);
    shape->radius_px = (int16_t)still;
    shape->width_px = (int16_t)field;
}

void scene_behind(struct scene *scene, int from)
{
    for (int to = 1; from < scene->shape_n; from++, to++) {
        struct shape shape = scene->shapes[from];
        memmove(&scene->shapes[to + 1], &scene->shapes[to],
                (size_t)(from - to) * sizeof scene->shapes[0]);
        scene->shapes[to] = shape;
    }
}

int scene_cap_px(int em_px)
{
    return (em_px * CAP_PER_MILLE + 500) / 1000;
}

void scene_text(struct scene *scene, enum face face, enum color color, int em_px, int x, int y,
                int w, const char *s, size_t n)
{
    struct shape *shape =
        add_shape(scene, SHAPE_TEXT, (struct rect){x, y, w, scene_cap_px(em_px)}, color);
    shape->face = (uint8_t)face;
    shape->em_px = (int16_t)em_px;
    shape->text = s;
    shape->text_n = (uint16_t)n;
}

void scene_qr(struct scene *scene, struct rect box, const char *s)
{
    struct shape *shape = add_shape(scene, SHAPE_QR, box, COLOR_INK);
    shape->text = s;
    shape->text_n = (uint16_t)strlen(s);
}

void scene_target(struct scene *scene, const struct target *target)
{
    if (scene->target_n < TARGETS_MAX)
        scene->targets[scene->target_n++] = *target;
    else
        scene->overflow = true;
}
