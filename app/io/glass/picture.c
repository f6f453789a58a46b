/* Draws a scene with SDL_ttf's glyphs and our own shapes. Pixels that held a visitor's words are
 * zeroed before their memory is given back; nothing drawn is kept. */
#include "io/glass/picture.h"

#include "io/files/builtin.h"
#include "io/glass/qr.h"

#include <SDL_ttf.h>
#include <assert.h>
#include <errno.h>
#include <string.h>

/* Open fonts by face and size; a screen uses three to six. */
enum { FONTS_MAX = 16, LINE_MAX = 512 };

static struct font {
    TTF_Font *ttf;
    enum face face;
    int em_px;
    unsigned used;
} fonts[FONTS_MAX];
static unsigned uses;

int picture_open(void)
{
    return TTF_Init() ? -ENOMEM : 0;
}

static void close_font(struct font *font)
{
    if (font->ttf)
        TTF_CloseFont(font->ttf);
    *font = (struct font){0};
}

void picture_forget(void)
{
    for (int i = 0; i < FONTS_MAX; i++)
        close_font(&fonts[i]);
}

void picture_close(void)
{
    picture_forget();
    TTF_Quit();
}

static TTF_Font *open_ttf(enum face face, int em_px)
{
    bool bold = face == FACE_BOLD;
    SDL_RWops *file =
        SDL_RWFromConstMem(bold ? builtin_font_bold : builtin_font_regular,
                           (int)(bold ? builtin_font_bold_n : builtin_font_regular_n));
    /* 72 dots an inch: the point size is the em in pixels. */
    TTF_Font *ttf = file ? TTF_OpenFontRW(file, 1, em_px) : NULL;
    if (ttf)
        TTF_SetFontHinting(ttf, TTF_HINTING_LIGHT_SUBPIXEL);
    return ttf;
}

/* The font of this face and size, from the cache, or in place of the one unused for longest. */
static TTF_Font *font_of(enum face face, int em_px)
{
    struct font *oldest = &fonts[0];
    for (int i = 0; i < FONTS_MAX; i++) {
        struct font *font = &fonts[i];
        if (font->ttf && font->face == face && font->em_px == em_px) {
            font->used = ++uses;
            return font->ttf;
        }
        if (font->used < oldest->used)
            oldest = font;
    }
    close_font(oldest);
    *oldest = (struct font){open_ttf(face, em_px), face, em_px, ++uses};
    return oldest->ttf;
}

/* SDL_ttf wants a terminated string. Cuts between characters if a line is absurdly long. */
static void copy_line(char line[LINE_MAX], const char *s, size_t n)
{
    if (n >= LINE_MAX)
        for (n = LINE_MAX - 1; n > 0 && (s[n] & 0xC0) == 0x80; n--)
            continue;
    memcpy(line, s, n);
    line[n] = 0;
}

static int width_px(const struct ruler *ruler, enum face face, int em_px, const char *s, size_t n)
{
    (void)ruler;
    char line[LINE_MAX];
    copy_line(line, s, n);
    int width = 0;
    TTF_Font *ttf = font_of(face, em_px);
    if (ttf)
        TTF_SizeUTF8(ttf, line, &width, NULL);
    explicit_bzero(line, sizeof line);
    return width;
}

void picture_ruler(struct ruler *ruler)
{
    *ruler = (struct ruler){width_px, NULL};
}

/* Uses only the alpha of what SDL_ttf drew: text and shapes are blended in the same way. */
static void draw_glyphs(const struct canvas *canvas, const SDL_Surface *drawn, int left, int top,
                        uint32_t rgb)
{
    for (int y = 0; y < drawn->h; y++) {
        const uint32_t *row = (const uint32_t *)((const char *)drawn->pixels + y * drawn->pitch);
        for (int x = 0; x < drawn->w; x++)
            paint_pixel(canvas, left + x, top + y, rgb, (int)(row[x] >> 24));
    }
}

static void draw_text(const struct canvas *canvas, const struct shape *shape, uint32_t rgb)
{
    if (shape->text_n == 0)
        return;
    char line[LINE_MAX];
    copy_line(line, shape->text, shape->text_n);
    TTF_Font *ttf = font_of(shape->face, shape->em_px);
    SDL_Color white = {255, 255, 255, 255};
    SDL_Surface *drawn = ttf ? TTF_RenderUTF8_Blended(ttf, line, white) : NULL;
    explicit_bzero(line, sizeof line);
    if (!drawn)
        return;
    int baseline = shape->box.y + shape->box.h;
    draw_glyphs(canvas, drawn, shape->box.x, baseline - TTF_FontAscent(ttf), rgb);
    explicit_bzero(drawn->pixels, (size_t)drawn->h * (size_t)drawn->pitch);
    SDL_FreeSurface(drawn);
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

void picture_draw(const struct canvas *canvas, const struct scene *scene, const struct theme *theme)
{
    struct rect all = {0, 0, canvas->width_px, canvas->height_px};
    paint_fill(canvas, all, 0, theme->color[COLOR_PAPER]);
    for (int i = 0; i < scene->shape_n; i++) {
        const struct shape *shape = &scene->shapes[i];
        assert(shape->color < COLOR_COUNT);
        draw_shape(canvas, shape, theme->color[shape->color]);
    }
}
