/* One meter for what was guessed and what was answered. Promises that from afar all its states look
 * alike: no cell is filled, only a disc and a bold word move. */
#include "core/glass/view_meter.h"
#include "core/glass/flow.h"
#include "core/visit/intent.h"

enum { CELLS = 4, SPELLED_MOST = 2 };

/* What is said without a score: no result, or at least so much. */
static const enum word LEAST[CONCERN_MAX + 1] = {WORD_C6_FEW, WORD_C6_FEW, WORD_C6_LEAST_B,
                                                 WORD_C6_LEAST_C, WORD_C6_WORD_D};

bool view_meter_has(const struct scale *scale)
{
    for (int i = 0; i < scale->band_n; i++)
        if (scale->band[i].block)
            return true;
    return false;
}

const char *view_meter_word(struct sheet *sheet, int block)
{
    static const enum word WORD[] = {WORD_C6_WORD_A, WORD_C6_WORD_B, WORD_C6_WORD_C,
                                     WORD_C6_WORD_D};
    return say(sheet, WORD[block - 1]);
}

/* --- measures ------------------------------------------------------------------------------- */

static int ring_px(const struct sheet *sheet)
{
    return scene_cap_px(sheet->em[TYPE_SMALL]) * 13 / 12;
}

/* A disc alone, or in its ring. */
static int disc_px(const struct sheet *sheet, bool ringed)
{
    return ringed ? ring_px(sheet) / 2 : ring_px(sheet) * 2 / 3;
}

/* Disc, ring or both in one, and the air after them. */
static int mark_room_px(const struct sheet *sheet)
{
    return ring_px(sheet) * 4 / 3;
}

/* Between two cells. */
static int apart_px(const struct sheet *sheet)
{
    return sheet_px(sheet, 1000);
}

static int cell_width(const struct sheet *sheet)
{
    return (flow_width(sheet, TYPE_BODY) - (CELLS - 1) * apart_px(sheet)) / CELLS;
}

static const char *wider_of(const struct sheet *sheet, const char *a, const char *b)
{
    return type_width(sheet, TYPE_STRONG, a) >= type_width(sheet, TYPE_STRONG, b) ? a : b;
}

/* --- the name ------------------------------------------------------------------------------- */

/* "Burnout: heavy" */
static const char *joined(struct sheet *sheet, const struct result *result, const char *between,
                          const char *said)
{
    struct text text = sheet_text(sheet);
    text_add(&text, result->scale->title);
    text_add(&text, between);
    text_add(&text, said);
    return sheet_keep(sheet, &text);
}

/* As if the widest were said: no answer may change the layout. */
static int joined_px(struct sheet *sheet, const struct meters *meters, const struct result *result)
{
    size_t text_n = sheet->scene->text_n;
    int width = type_width(sheet, TYPE_STRONG, joined(sheet, result, ": ", meters->widest));
    sheet->scene->text_n = text_n;
    return width;
}

/* On a line of its own, if one could have no room for both. */
static const char *named(struct sheet *sheet, const struct meters *meters,
                         const struct result *result, const char *said)
{
    bool row = joined_px(sheet, meters, result) <= flow_width(sheet, TYPE_STRONG);
    return joined(sheet, result, row ? ": " : ":\n", said);
}

static const char *name_of(struct sheet *sheet, const struct meters *meters,
                           const struct result *result)
{
    if (!result->score.valid)
        return named(sheet, meters, result, say(sheet, LEAST[result->concern]));
    return meters->spelled ? result->scale->title
                           : named(sheet, meters, result, view_meter_word(sheet, result->block));
}

static int name_height(const struct sheet *sheet, const char *s)
{
    return type_height(sheet, TYPE_STRONG, flow_width(sheet, TYPE_STRONG), s);
}

static int name_px(struct sheet *sheet, const struct meters *meters, const struct result *result)
{
    size_t text_n = sheet->scene->text_n;
    int height = name_height(sheet, named(sheet, meters, result, meters->widest));
    sheet->scene->text_n = text_n;
    return height;
}

/* --- the legend ----------------------------------------------------------------------------- */

static bool guessed(const struct sheet *sheet)
{
    return sheet->visit->guess != GUESS_NONE;
}

static int legend_px(struct sheet *sheet)
{
    int answers = type_width(sheet, TYPE_SMALL, say(sheet, WORD_C6_ANSWERS));
    int guess = type_width(sheet, TYPE_SMALL, say(sheet, WORD_C6_GUESS));
    return answers + mark_room_px(sheet) +
           (guessed(sheet) ? guess + mark_room_px(sheet) + 2 * sheet->gap : 0);
}

/* In the middle of the row's height, from x on. */
static struct rect round_at(struct sheet *sheet, int x, struct rect row, int px)
{
    return (struct rect){x + (ring_px(sheet) - px) / 2, row.y + (row.h - px) / 2, px, px};
}

static void draw_mark(struct sheet *sheet, int x, struct rect row, bool disc, bool ring)
{
    int inner = disc_px(sheet, ring), outer = ring_px(sheet);
    if (disc)
        scene_fill(sheet->scene, round_at(sheet, x, row, inner), COLOR_PRIMARY, inner / 2);
    if (ring)
        scene_outline(sheet->scene, round_at(sheet, x, row, outer), COLOR_PRIMARY, outer / 2,
                      2 * sheet->thin);
}

/* From x on; returns where it ends. */
static int draw_small(struct sheet *sheet, int x, struct rect row, const char *s)
{
    int pitch = sheet->pitch[TYPE_SMALL], width = type_width(sheet, TYPE_SMALL, s);
    type_draw(sheet, TYPE_SMALL, COLOR_MUTED,
              (struct rect){x, row.y + (row.h - pitch) / 2, width, pitch}, s);
    return x + width;
}

static void draw_legend(struct sheet *sheet, struct rect row)
{
    int x = row.x + row.w - legend_px(sheet), room = mark_room_px(sheet);
    draw_mark(sheet, x, row, true, false);
    x = draw_small(sheet, x + room, row, say(sheet, WORD_C6_ANSWERS)) + 2 * sheet->gap;
    if (!guessed(sheet))
        return;
    draw_mark(sheet, x, row, false, true);
    draw_small(sheet, x + room, row, say(sheet, WORD_C6_GUESS));
}

/* --- the cells ------------------------------------------------------------------------------ */

/* One round outline, cut in four. */
static void draw_cells(struct sheet *sheet, struct rect box, int width)
{
    struct scene *scene = sheet->scene;
    int apart = apart_px(sheet), thin = sheet->thin;
    scene_outline(scene, box, COLOR_PRIMARY, sheet->radius, thin);
    for (int i = 1; i < CELLS; i++) {
        int x = box.x + i * (width + apart);
        scene_fill(scene, (struct rect){x - apart, box.y, apart, box.h}, COLOR_PAPER, 0);
        scene_fill(scene, (struct rect){x - apart - thin, box.y, thin, box.h}, COLOR_PRIMARY, 0);
        scene_fill(scene, (struct rect){x, box.y, thin, box.h}, COLOR_PRIMARY, 0);
    }
}

/* Mark and word in the middle of a cell. */
static void draw_in(struct sheet *sheet, struct rect cell, bool disc, bool ring, const char *word)
{
    enum type type = disc ? TYPE_STRONG : TYPE_BODY;
    int room = disc || ring ? mark_room_px(sheet) : 0, pitch = sheet->pitch[type];
    int width = word ? type_width(sheet, type, word) : ring_px(sheet) - room;
    int x = cell.x + (cell.w - room - width) / 2;
    draw_mark(sheet, x, cell, disc, ring);
    if (word)
        type_draw(sheet, type, COLOR_INK,
                  (struct rect){x + room, cell.y + (cell.h - pitch) / 2, width, pitch}, word);
}

/* --- all of it ------------------------------------------------------------------------------ */

/* With a mark before any word, since it may be any. */
static void plan_words(struct sheet *sheet, struct meters *meters, int metered)
{
    const char *widest = view_meter_word(sheet, 1);
    for (int block = 2; block <= CELLS; block++)
        widest = wider_of(sheet, widest, view_meter_word(sheet, block));
    int px = type_width(sheet, TYPE_STRONG, widest) + mark_room_px(sheet) + 4 * sheet->thin;
    meters->spelled = metered <= SPELLED_MOST && px <= cell_width(sheet);
    for (int i = 0; i <= CONCERN_MAX; i++)
        widest = wider_of(sheet, widest, say(sheet, LEAST[i]));
    meters->widest = widest;
}

struct meters view_meter_plan(struct sheet *sheet, const struct result *results, int n)
{
    struct meters meters = {0};
    int metered = 0, first = -1;
    for (int i = 0; i < n; i++)
        if (view_meter_has(results[i].scale) && metered++ == 0)
            first = i;
    plan_words(sheet, &meters, metered);
    meters.cell_px =
        meters.spelled ? sheet->pitch[TYPE_SMALL] + 2 * sheet->thin : ring_px(sheet) * 3 / 2;
    meters.legend = first >= 0 && joined_px(sheet, &meters, &results[first]) + 3 * sheet->gap +
                                          legend_px(sheet) <=
                                      flow_width(sheet, TYPE_BODY);
    return meters;
}

int view_meter_px(struct sheet *sheet, const struct meters *meters, const struct result *result)
{
    return name_px(sheet, meters, result) + meters->cell_px;
}

void view_meter(struct sheet *sheet, const struct meters *meters, const struct result *result,
                bool first)
{
    int above = name_px(sheet, meters, result), width = cell_width(sheet);
    const char *name = name_of(sheet, meters, result);
    if (above + meters->cell_px > sheet->area.h) { /* a name that is longer than a page */
        flow_text(sheet, TYPE_STRONG, COLOR_PRIMARY, name);
        above = 0;
        name = "";
    }
    struct rect box = flow_take(sheet, above + meters->cell_px);
    if (!flow_drawn(sheet))
        return;
    box.w = flow_width(sheet, TYPE_BODY);
    int high = name_height(sheet, name);
    struct rect row = {box.x, box.y + above - high, box.w, high};
    type_draw(sheet, TYPE_STRONG, COLOR_PRIMARY, row, name);
    if (first && meters->legend)
        draw_legend(sheet, row);
    box.y += above;
    box.h = meters->cell_px;
    draw_cells(sheet, box, width);
    for (int i = 0; i < CELLS; i++)
        draw_in(sheet, (struct rect){box.x + i * (width + apart_px(sheet)), box.y, width, box.h},
                i + 1 == result->block, first && i + 1 == sheet->visit->guess,
                meters->spelled ? view_meter_word(sheet, i + 1) : NULL);
}
