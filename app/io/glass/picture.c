/* Draws a scene with SDL_ttf's single glyphs, where the ruler places them, and our own shapes.
 * Pixels that held a visitor's words are zeroed before their memory is given back; nothing drawn is
 * kept. */
#include "io/glass/picture.h"

#include "io/files/faces.h"
#include "io/glass/qr.h"

#include <SDL_ttf.h>
#include <assert.h>
#include <errno.h>
#include <string.h>

/* Open fonts by number (RULER_FONTS) and size; a screen uses three to six. */
enum { OPEN_MAX = 16, LINE_MAX = 512 };

static struct open {
    TTF_Font *ttf;
    int font, em_px;
    unsigned used;
} opened[OPEN_MAX];
static unsigned uses;

int picture_open(void)
{
    return TTF_Init() ? -ENOMEM : 0;
}

static void close_font(struct open *open)
{
    if (open->ttf)
        TTF_CloseFont(open->ttf);
    *open = (struct open){0};
}

void picture_forget(void)
{
    for (int i = 0; i < OPEN_MAX; i++)
        close_font(&opened[i]);
}

void picture_close(void)
{
    picture_forget();
    TTF_Quit();
}

static TTF_Font *open_ttf(int font, int em_px)
{
    struct font from = faces_font(font);
    SDL_RWops *file = SDL_RWFromConstMem(from.at, (int)from.n);
    /* 72 dots an inch: the point size is the em in pixels. */
    TTF_Font *ttf = file ? TTF_OpenFontRW(file, 1, em_px) : NULL;
    if (ttf)
        TTF_SetFontHinting(ttf, TTF_HINTING_LIGHT);
    return ttf;
}

/* The font of this number and size, from the cache, or in place of the one unused for longest. */
static TTF_Font *font_of(int font, int em_px)
{
    struct open *oldest = &opened[0];
    for (int i = 0; i < OPEN_MAX; i++) {
        struct open *open = &opened[i];
        if (open->ttf && open->font == font && open->em_px == em_px) {
            open->used = ++uses;
            return open->ttf;
        }
        if (open->used < oldest->used)
            oldest = open;
    }
    close_font(oldest);
    *oldest = (struct open){open_ttf(font, em_px), font, em_px, ++uses};
    return oldest->ttf;
}

/* Uses only the alpha of what SDL_ttf drew: text and shapes are blended in the same way. */
static void blend(const struct canvas *canvas, const SDL_Surface *drawn, int left, int top,
                  uint32_t rgb)
{
    for (int y = 0; y < drawn->h; y++) {
        const uint32_t *row = (const uint32_t *)((const char *)drawn->pixels + y * drawn->pitch);
        for (int x = 0; x < drawn->w; x++)
            paint_pixel(canvas, left + x, top + y, rgb, (int)(row[x] >> 24));
    }
}

/* SDL_ttf's surface begins where the glyph does, but not behind its origin or below the ascent. */
static void draw_glyph(const struct canvas *canvas, TTF_Font *ttf, uint32_t letter, int x,
                       int baseline, uint32_t rgb)
{
    int left = 0, top = 0, ascent = TTF_FontAscent(ttf);
    SDL_Color white = {255, 255, 255, 255};
    TTF_GlyphMetrics32(ttf, letter, &left, NULL, NULL, &top, NULL);
    SDL_Surface *drawn = TTF_RenderGlyph32_Blended(ttf, letter, white);
    if (!drawn)
        return;
    blend(canvas, drawn, x + (left < 0 ? left : 0), baseline - (top > ascent ? top : ascent), rgb);
    explicit_bzero(drawn->pixels, (size_t)drawn->h * (size_t)drawn->pitch);
    SDL_FreeSurface(drawn);
}

static void draw_text(const struct canvas *canvas, const struct shape *shape, uint32_t rgb)
{
    static struct placed placed[LINE_MAX];
    int n = ruler_place(faces_ruler(), shape->face, shape->em_px, shape->text, shape->text_n,
                        placed, LINE_MAX);
    for (int i = 0; i < n; i++) {
        TTF_Font *ttf = placed[i].letter == ' ' ? NULL : font_of(placed[i].font, shape->em_px);
        if (ttf)
            draw_glyph(canvas, ttf, placed[i].letter, shape->box.x + placed[i].x_px,
                       shape->box.y + shape->box.h, rgb);
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
