/* Keeps letters by font and size in one piece of memory that never grows: when it is full, all are
 * forgotten. The font library keeps letters, too: it has each font open in one size only, and
 * closed when we forget. */
#include "io/glass/glyphs.h"
#include "io/files/faces.h"

#include <SDL_ttf.h>
#include <assert.h>
#include <errno.h>
#include <stdbool.h>
#include <string.h>

enum { KEPT_MAX = 2048, FILLED_MAX = KEPT_MAX * 3 / 4, COVERAGE_BYTES = 1024 * 1024 };

static struct kept {
    uint64_t key; /* 0: free */
    struct glyph glyph;
} kept[KEPT_MAX];
static uint8_t coverage[COVERAGE_BYTES];
static int kept_n;
static size_t coverage_n;
/* The size of a font is 0 while it is not open. */
static struct {
    TTF_Font *ttf;
    int em_px;
} fonts[RULER_FONTS];

int glyphs_open(void)
{
    return TTF_Init() ? -ENOMEM : 0;
}

static void close_fonts(void)
{
    for (int i = 0; i < RULER_FONTS; i++) {
        if (fonts[i].ttf)
            TTF_CloseFont(fonts[i].ttf);
        fonts[i].ttf = NULL;
        fonts[i].em_px = 0;
    }
}

void glyphs_forget(void)
{
    explicit_bzero(kept, sizeof kept);
    explicit_bzero(coverage, coverage_n);
    kept_n = 0;
    coverage_n = 0;
    close_fonts();
}

void glyphs_close(void)
{
    glyphs_forget();
    TTF_Quit();
}

static TTF_Font *open_font(int font)
{
    struct font from = faces_fonts().font[font];
    SDL_RWops *file = SDL_RWFromConstMem(from.at, (int)from.n);
    TTF_Font *ttf = file ? TTF_OpenFontRW(file, 1, 1) : NULL;
    if (ttf)
        TTF_SetFontHinting(ttf, TTF_HINTING_LIGHT);
    return ttf;
}

/* 72 dots an inch: the point size is the em in pixels. */
static TTF_Font *font_of(int font, int em_px)
{
    if (!fonts[font].ttf)
        fonts[font].ttf = open_font(font);
    if (fonts[font].ttf && fonts[font].em_px != em_px) {
        TTF_SetFontSize(fonts[font].ttf, em_px);
        fonts[font].em_px = em_px;
    }
    return fonts[font].ttf;
}

/* The smallest box that holds all of the letter. */
static SDL_Rect inked(const SDL_Surface *drawn)
{
    int left = drawn->w, right = 0, top = drawn->h, bottom = 0;
    for (int y = 0; y < drawn->h; y++) {
        const uint8_t *row = (const uint8_t *)drawn->pixels + (long)y * drawn->pitch;
        for (int x = 0; x < drawn->w; x++)
            if (row[x]) {
                left = x < left ? x : left;
                right = x + 1 > right ? x + 1 : right;
                top = y < top ? y : top;
                bottom = y + 1;
            }
    }
    return (SDL_Rect){left, top, right > left ? right - left : 0, right > left ? bottom - top : 0};
}

static struct glyph copy(const SDL_Surface *drawn)
{
    SDL_Rect box = inked(drawn);
    assert((size_t)box.w * (size_t)box.h <= sizeof coverage - coverage_n);
    uint8_t *to = coverage + coverage_n;
    struct glyph glyph = {to, (int16_t)box.x, (int16_t)-box.y, (int16_t)box.w, (int16_t)box.h};
    for (int y = 0; y < box.h; y++, to += box.w)
        memcpy(to, (const char *)drawn->pixels + (long)(box.y + y) * drawn->pitch + box.x,
               (size_t)box.w);
    coverage_n = (size_t)(to - coverage);
    return glyph;
}

/* The library's picture begins where the letter does, but not behind its origin or below the
 * ascent; its pixels are the coverage. */
static struct glyph draw(TTF_Font *ttf, uint32_t letter)
{
    struct glyph glyph = {0};
    int left = 0, top = 0, ascent = TTF_FontAscent(ttf);
    SDL_Color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
    TTF_GlyphMetrics32(ttf, letter, &left, NULL, NULL, &top, NULL);
    SDL_Surface *drawn = TTF_RenderGlyph32_Shaded(ttf, letter, white, black);
    if (!drawn)
        return glyph;
    glyph = copy(drawn);
    glyph.left_px = (int16_t)(glyph.left_px + (left < 0 ? left : 0));
    glyph.top_px = (int16_t)(glyph.top_px + (top > ascent ? top : ascent));
    explicit_bzero(drawn->pixels, (size_t)drawn->h * (size_t)drawn->pitch);
    SDL_FreeSurface(drawn);
    return glyph;
}

/* No letter is as large as two ems; half of the memory is a letter that fills a panel. */
static bool room_for(int em_px)
{
    size_t most = 2 * (size_t)em_px * (size_t)em_px;
    return kept_n < FILLED_MAX && sizeof coverage - coverage_n >= most;
}

/* Its place, or the free one where it belongs. */
static struct kept *place_of(uint64_t key)
{
    uint64_t at = key * 0x9E3779B97F4A7C15 >> 32;
    while (kept[at % KEPT_MAX].key && kept[at % KEPT_MAX].key != key)
        at++;
    return &kept[at % KEPT_MAX];
}

struct glyph glyphs_draw(int font, int em_px, uint32_t letter)
{
    uint64_t key = (uint64_t)em_px << 32 | (uint64_t)font << 24 | letter;
    struct kept *place = place_of(key);
    if (place->key)
        return place->glyph;
    if (!room_for(em_px)) {
        glyphs_forget();
        place = place_of(key);
    }
    TTF_Font *ttf = room_for(em_px) ? font_of(font, em_px) : NULL;
    if (!ttf)
        return (struct glyph){0};
    *place = (struct kept){key, draw(ttf, letter)};
    kept_n++;
    return place->glyph;
}
