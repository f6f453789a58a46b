/* Answers as rows with a ring. Promises one column, so that a scale reads as a scale; rows of at
 * least 12.7 mm, 2.54 mm apart; and that more than color shows the chosen one. */
#include "core/glass/options.h"
#include "core/glass/type.h"

/* Leading in percent of the em; the others in micrometres: least height of a row, between rows,
 * above and below its words, above the rows, and below them to the keys of the foot. */
static const struct rung {
    int leading, row, gap, air, head, foot;
} USUAL[] = {{125, 16000, 3400, 2000, 3400, 6000}, {122, 14600, 2800, 1400, 2800, 6000},
             {120, 12800, 2620, 1000, 2400, 5400}, {114, 12800, 2620, 700, 1800, 4400},
             {110, 12800, 2600, 400, 1200, 3200},  {107, 12800, 2560, 250, 900, 2560}},
  SMALL[] = {{125, 16000, 3400, 2000, 3400, 4000}, {122, 14600, 2800, 1400, 2800, 3400},
             {120, 12800, 2620, 1000, 2400, 2800}, {114, 12800, 2620, 700, 1800, 2660},
             {110, 12800, 2600, 400, 1200, 2620},  {107, 12800, 2560, 250, 900, 2560}},
  LARGE[] = {{125, 18000, 5000, 2400, 3400, 9000},
             {122, 16000, 4000, 1800, 2800, 9000},
             {118, 14000, 4000, 1200, 2400, 8000}};
enum { SMALLER = 2, NARROWER = 4 }; /* from these rungs on: type, and ring with its air */
enum { APART_UM = 2540 };           /* least between two rows, however pixels round */

static const struct rung *rung_of(const struct sheet *sheet, int rung)
{
    return sheet->large ? &LARGE[rung] : sheet->small ? &SMALL[rung] : &USUAL[rung];
}

int options_rungs(const struct sheet *sheet)
{
    return (int)(sheet->large ? sizeof LARGE / sizeof LARGE[0] : sizeof USUAL / sizeof USUAL[0]);
}

void options_set(struct sheet *sheet, struct options *options, int rung)
{
    static const enum type TYPES[] = {TYPE_BODY, TYPE_STRONG, TYPE_SMALL};
    const struct rung *as = rung_of(sheet, rung);
    int em = sheet->em[rung < SMALLER ? TYPE_BODY : TYPE_SMALL];
    int percent = as->leading * (state_size(sheet->machine) >= SIZE_L && !sheet->small ? 97 : 100);
    options->rung = rung;
    for (int i = 0; i < 3; i++) {
        sheet->em[TYPES[i]] = em;
        sheet->pitch[TYPES[i]] = em * percent / 10000;
    }
    sheet->pitch[TYPE_TITLE] = sheet->em[TYPE_TITLE] * percent / 10000;
    sheet->gap = sheet_px(sheet, as->gap);
    sheet->gap += (int64_t)sheet->gap * 1000000 / sheet->panel->px_per_m < APART_UM;
    sheet->tile = sheet_px(sheet, as->row);
    sheet->para = sheet_px(sheet, as->head);
    sheet->foot = sheet_px(sheet, as->foot);
}

/* --- one row -------------------------------------------------------------------------------- */

static int by_rung(const struct sheet *sheet, int rung, int um, int narrow_um)
{
    return sheet_px(sheet, rung < NARROWER ? um : narrow_um);
}

static int ring_px(const struct sheet *sheet, int rung)
{
    return by_rung(sheet, rung, 6000, 5000);
}

static int left_air(const struct sheet *sheet, int rung)
{
    return by_rung(sheet, rung, 2600, 2000);
}

static int words_left(const struct sheet *sheet, int rung)
{
    return left_air(sheet, rung) + ring_px(sheet, rung) + by_rung(sheet, rung, 3000, 2200);
}

static int words_width(const struct sheet *sheet, int rung)
{
    return sheet->area.w - words_left(sheet, rung) - by_rung(sheet, rung, 4000, 1600);
}

static int row_height(const struct sheet *sheet, int rung, const char *label)
{
    int words = type_height(sheet, TYPE_BODY, words_width(sheet, rung), label);
    int height = words + 2 * sheet_px(sheet, rung_of(sheet, rung)->air);
    return height > sheet->tile ? height : sheet->tile;
}

static void draw_ring(struct sheet *sheet, struct rect ring, bool chosen)
{
    int in = ring.w * 15 / 100;
    scene_fill(sheet->scene, ring, chosen ? COLOR_ONSEL : COLOR_PAPER, ring.w / 2);
    if (chosen)
        scene_mark(sheet->scene, SHAPE_TICK,
                   (struct rect){ring.x + in, ring.y + in, ring.w - 2 * in, ring.h - 2 * in},
                   COLOR_SEL);
    else
        scene_outline(sheet->scene, ring, COLOR_PRIMARY, ring.w / 2, sheet_px(sheet, 500));
}

/* Descenders hang and capitals do not: the words stand a little above the middle. */
static void draw_words(struct sheet *sheet, const struct options *options, int nth, struct rect box)
{
    const char *label = options->label[nth];
    int room = words_width(sheet, options->rung);
    int height = type_height(sheet, TYPE_BODY, room, label);
    struct rect at = {box.x + words_left(sheet, options->rung),
                      box.y + (box.h - height) / 2 - sheet->em[TYPE_BODY] * 65 / 1000,
                      type_even(sheet, TYPE_BODY, room, label), height};
    type_draw(sheet, TYPE_BODY, nth == options->chosen ? COLOR_ONSEL : COLOR_INK, at, label);
}

static void draw_row(struct sheet *sheet, const struct options *options, int nth, struct rect box)
{
    bool chosen = nth == options->chosen;
    int size = ring_px(sheet, options->rung);
    scene_fill(sheet->scene, box, chosen ? COLOR_SEL : COLOR_PANEL, sheet->radius);
    scene_outline(sheet->scene, box, chosen ? COLOR_ONSEL : COLOR_PRIMARY, sheet->radius,
                  chosen ? sheet_px(sheet, 900) : sheet->thin);
    draw_ring(sheet,
              (struct rect){box.x + left_air(sheet, options->rung), box.y + (box.h - size) / 2,
                            size, size},
              chosen);
    draw_words(sheet, options, nth, box);
    scene_target(sheet->scene, &(struct target){.box = box,
                                                .role = ROLE_OPTION,
                                                .intent = options->intent,
                                                .arg = (int16_t)(options->arg + nth),
                                                .chosen = chosen,
                                                .label = options->label[nth]});
}

/* --- the rows ------------------------------------------------------------------------------- */

int options_height(const struct sheet *sheet, const struct options *options, int from, int end)
{
    int height = 0;
    for (int i = from; i < end; i++)
        height += row_height(sheet, options->rung, options->label[i]) + (i > from ? sheet->gap : 0);
    return height;
}

int options_draw(struct sheet *sheet, const struct options *options, int from, int end, int y)
{
    for (int i = from; i < end; i++) {
        int height = row_height(sheet, options->rung, options->label[i]);
        y += i > from ? sheet->gap : 0;
        draw_row(sheet, options, i, (struct rect){sheet->area.x, y, sheet->area.w, height});
        y += height;
    }
    return y;
}
