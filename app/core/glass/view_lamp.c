/* A round lamp on a wall: a disc in a ring, with a halo of whole circles while it is lit. Promises
 * that it never takes room from what must be read: where there is too little, it is not drawn. */
#include "core/glass/view_lamp.h"

/* The lamp's measures are sixtieths of its column. */
enum {
    COLUMN_UM = 58000,
    COLUMN_LARGE_UM = 74000,
    SIXTIETHS = 60,
    DISC = 15,
    RING = 19,
    HALO = 31,
    STRIP_WIDE = 44,
    STRIP_HIGH = 4,
    STRIP_APART = 3,
    APART_UM = 11000,
    APART_LARGE_UM = 17000
};

static int column_px(const struct sheet *sheet)
{
    return sheet_px(sheet, sheet->large ? COLUMN_LARGE_UM : COLUMN_UM);
}

static int of_column(const struct sheet *sheet, int sixtieths)
{
    return column_px(sheet) * sixtieths / SIXTIETHS;
}

/* --- what it looks like --------------------------------------------------------------------- */

static struct rect circle(struct rect in, int size)
{
    return (struct rect){in.x + (in.w - size) / 2, in.y + (in.h - size) / 2, size, size};
}

static void ring(struct sheet *sheet, struct rect in, int sixtieths, enum color color, int um)
{
    struct rect box = circle(in, of_column(sheet, sixtieths));
    scene_outline(sheet->scene, box, color, box.w / 2, sheet_px(sheet, um));
}

/* Waiting, the halo grows faint; seen, it is whole; without an answer, it is doubled like the
 * blinks. */
static void halo(struct sheet *sheet, struct rect in, enum view_lamp lamp)
{
    if (lamp == VIEW_LAMP_PULSE) {
        ring(sheet, in, HALO - 6, COLOR_PRIMARY, 700);
        ring(sheet, in, HALO, COLOR_HAIRLINE, 600);
    } else if (lamp == VIEW_LAMP_STEADY) {
        for (int i = 0; i < 3; i++)
            ring(sheet, in, HALO - 4 * i, COLOR_PRIMARY, 1000);
    } else if (lamp == VIEW_LAMP_BLINKS) {
        ring(sheet, in, HALO, COLOR_PRIMARY, 700);
        ring(sheet, in, HALO - 3, COLOR_PRIMARY, 700);
    }
}

static void disc(struct sheet *sheet, struct rect in, enum view_lamp lamp)
{
    struct rect box = circle(in, of_column(sheet, DISC));
    bool lit = lamp != VIEW_LAMP_OFF;
    halo(sheet, in, lamp);
    ring(sheet, in, RING, COLOR_PRIMARY, 400);
    scene_fill(sheet->scene, box, lit ? COLOR_GLOW : COLOR_PANEL, box.w / 2);
    ring(sheet, in, DISC, COLOR_PRIMARY, 1000);
}

/* What the lamp by the door does in some seconds, from left to right. */
static void strip(struct sheet *sheet, struct rect box, enum view_lamp lamp)
{
    static const struct {
        int n, from[4], wide;
    } LIT[] = {[VIEW_LAMP_OFF] = {0, {0}, 0},
               [VIEW_LAMP_PULSE] = {3, {0, 18, 36}, 9},
               [VIEW_LAMP_STEADY] = {1, {0}, 45},
               [VIEW_LAMP_BLINKS] = {4, {0, 5, 35, 40}, 3}};
    int thin = sheet_px(sheet, 800), radius = lamp == VIEW_LAMP_PULSE ? box.h / 2 : 0;
    scene_fill(sheet->scene, (struct rect){box.x, box.y + (box.h - thin) / 2, box.w, thin},
               COLOR_PRIMARY, 0);
    for (int i = 0; i < LIT[lamp].n; i++)
        scene_fill(sheet->scene,
                   (struct rect){box.x + box.w * LIT[lamp].from[i] / 45, box.y,
                                 box.w * LIT[lamp].wide / 45, box.h},
                   COLOR_PRIMARY, radius);
}

/* --- where ---------------------------------------------------------------------------------- */

static int words_px(const struct sheet *sheet, const char *words)
{
    return type_height(sheet, TYPE_SMALL, column_px(sheet), words);
}

static int lamp_px(const struct sheet *sheet, const char *words)
{
    return of_column(sheet, HALO + STRIP_APART + STRIP_HIGH + STRIP_APART - 1) +
           words_px(sheet, words);
}

/* As narrow as its lines may be, so that they are about as long. */
static int even_px(const struct sheet *sheet, const char *words)
{
    int even = column_px(sheet), step = sheet->em[TYPE_SMALL] / 4;
    while (even > step && type_width(sheet, TYPE_SMALL, words) > column_px(sheet) &&
           type_height(sheet, TYPE_SMALL, even - step, words) == words_px(sheet, words))
        even -= step;
    return even;
}

static void draw_lamp(struct sheet *sheet, enum view_lamp lamp, const char *words, int x, int y)
{
    int width = column_px(sheet), even = even_px(sheet, words);
    struct rect box = {x, y, width, of_column(sheet, HALO)};
    struct line line;
    disc(sheet, box, lamp);
    y += box.h + of_column(sheet, STRIP_APART);
    box = (struct rect){x + of_column(sheet, SIXTIETHS - STRIP_WIDE) / 2, y,
                        of_column(sheet, STRIP_WIDE), of_column(sheet, STRIP_HIGH)};
    strip(sheet, box, lamp);
    y += box.h + of_column(sheet, STRIP_APART - 1);
    for (; type_line(sheet, TYPE_SMALL, even, &words, &line); y += sheet->pitch[TYPE_SMALL])
        type_draw_line(sheet, TYPE_SMALL, COLOR_INK, x + (width - line.width_px) / 2, y, &line);
}

static bool alone(enum type type)
{
    return type == TYPE_WORD || type == TYPE_DIGITS;
}

static int above(const struct sheet *sheet, const struct view_block *blocks, int i)
{
    return i && !alone(blocks[i].type) ? sheet->para : 0;
}

static int blocks_px(const struct sheet *sheet, const struct view_block *blocks, int n, int width)
{
    int height = 0;
    for (int i = 0; i < n; i++) {
        if (alone(blocks[i].type) && type_width(sheet, blocks[i].type, blocks[i].s) > width)
            return sheet->area.h + 1;
        height += above(sheet, blocks, i) + type_height(sheet, blocks[i].type, width, blocks[i].s);
    }
    return height;
}

static void draw_blocks(struct sheet *sheet, const struct view_block *blocks, int n,
                        struct rect box)
{
    for (int i = 0; i < n; i++) {
        enum type type = blocks[i].type;
        box.y += above(sheet, blocks, i);
        struct rect at = box;
        at.w = alone(type) ? box.w : type_even(sheet, type, box.w, blocks[i].s);
        type_draw(sheet, type, alone(type) ? COLOR_PRIMARY : COLOR_INK, at, blocks[i].s);
        box.y += type_height(sheet, type, box.w, blocks[i].s);
    }
}

/* The lamp gives way before there is a second page: the closest density is without it. */
bool view_lamp_beside(struct sheet *sheet, enum view_lamp lamp, const char *words,
                      const struct view_block *blocks, int n)
{
    int left = column_px(sheet) + sheet_px(sheet, sheet->large ? APART_LARGE_UM : APART_UM);
    int width = sheet->area.w - left;
    bool no = sheet->small || sheet->visit->size == SIZE_XL || sheet->density == DENSITY_DENSE ||
              width < column_px(sheet);
    int text = no ? 0 : blocks_px(sheet, blocks, n, width), high = no ? 0 : lamp_px(sheet, words);
    int height = text > high ? text : high;
    flow_gap(sheet, sheet->gap);
    if (no || height > flow_left(sheet))
        return false;
    struct rect box = flow_take(sheet, height);
    if (flow_drawn(sheet)) {
        draw_lamp(sheet, lamp, words, box.x, box.y + (height - high) / 2);
        draw_blocks(sheet, blocks, n,
                    (struct rect){box.x + left, box.y + (height - text) / 2, width, text});
    }
    return true;
}
