/* Draws a scene: letters, where the ruler places them, and our own shapes. */
#include "io/glass/picture.h"

#include "io/files/faces.h"
#include "io/glass/glyphs.h"
#include "io/glass/qr.h"

#include <assert.h>
#include <string.h>

enum { LINE_MAX = 512 };

int picture_open(void)
{
    return glyphs_open();
}

void picture_close(void)
{
    glyphs_close();
}

void picture_forget(void)
{
    glyphs_forget();
}

static void draw_text(const struct canvas *canvas, const struct shape *shape, uint32_t rgb)
{
    static struct placed placed[LINE_MAX];
    int n = ruler_place(faces_ruler(), shape->face, shape->em_px, shape->text, shape->text_n,
                        placed, LINE_MAX);
    for (int i = 0; i < n; i++) {
        struct glyph glyph = glyphs_draw(placed[i].font, shape->em_px, placed[i].letter);
        struct rect box = {shape->box.x + placed[i].x_px + glyph.left_px,
                           shape->box.y + shape->box.h - glyph.top_px, glyph.width_px,
                           glyph.height_px};
        paint_mask(canvas, box, glyph.coverage, rgb);
    }
    explicit_bzero(placed, sizeof *placed * (size_t)n);
}

static void draw_qr(const struct canvas *canvas, const struct shape *shape)
{
    static uint8_t modules[QR_SIDE_MAX * QR_SIDE_MAX];
    int side = qr_make(shape->text, shape->text_n, modules);
    paint_fill(canvas, shape->box, shape->radius_px, 0xFFFFFF);
    if (side < 0)
        return;
    int box_px = shape->box.w < shape->box.h ? shape->box.w : shape->box.h;
    int px = box_px / (side + 2 * QR_QUIET);
    int left = shape->box.x + (shape->box.w - px * side) / 2;
    int top = shape->box.y + (shape->box.h - px * side) / 2;
    for (int i = 0; i < side * side; i++)
        if (modules[i])
            paint_fill(canvas, (struct rect){left + i % side * px, top + i / side * px, px, px}, 0,
                       0);
    explicit_bzero(modules, sizeof modules);
}

static void draw_shape(const struct canvas *canvas, const struct shape *shape, uint32_t rgb)
{
    switch ((enum shape_kind)shape->kind) {
    case SHAPE_FILL:
        paint_fill(canvas, shape->box, shape->radius_px, rgb);
        break;
    case SHAPE_OUTLINE:
        paint_outline(canvas, shape->box, shape->width_px, shape->radius_px, rgb);
        break;
    case SHAPE_TEXT:
        draw_text(canvas, shape, rgb);
        break;
    case SHAPE_HILLS:
        paint_hills(canvas, shape->box, shape->radius_px, shape->width_px, rgb);
        break;
    case SHAPE_QR:
        draw_qr(canvas, shape);
        break;
    case SHAPE_TICK:
    case SHAPE_ARROW_LEFT:
    case SHAPE_ARROW_RIGHT:
    case SHAPE_ALERT:
        paint_mark(canvas, (enum shape_kind)shape->kind, shape->box, rgb);
        break;
    }
}

static bool same(struct rect a, struct rect b)
{
    return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

/* A view begins with its own paper, which need not be laid twice. */
static bool has_paper(const struct scene *scene, struct rect box)
{
    const struct shape *first = &scene->shapes[0];
    return scene->shape_n > 0 && first->kind == SHAPE_FILL && first->radius_px == 0 &&
           same(changes_overlap(first->box, box), box);
}

/* The part is a canvas of its own, so nothing is painted outside. */
void picture_draw_part(const struct canvas *canvas, struct rect box, const struct scene *scene,
                       const struct theme *theme)
{
    struct canvas part = {canvas->pixels + (long)box.y * canvas->stride + box.x, box.w, box.h,
                          canvas->stride};
    if (!has_paper(scene, box))
        paint_fill(&part, (struct rect){0, 0, box.w, box.h}, 0, theme->color[COLOR_PAPER]);
    for (int i = 0; i < scene->shape_n; i++) {
        struct shape shape = scene->shapes[i];
        assert(shape.color < COLOR_COUNT);
        if (changes_overlap(changes_reach(&shape), box).w == 0)
            continue;
        shape.box.x -= box.x;
        shape.box.y -= box.y;
        draw_shape(&part, &shape, theme->color[shape.color]);
    }
}

void picture_draw(const struct canvas *canvas, const struct scene *scene, const struct theme *theme)
{
    struct rect all = {0, 0, canvas->width_px, canvas->height_px};
    picture_draw_part(canvas, all, scene, theme);
}
