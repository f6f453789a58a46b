/* The result: words first, one four-block meter per scale, no number unless asked for; and the
 * support screen, which may take its place. Promises that all of them look alike from afar: one
 * color, one layout, as much ink; never a diagnosis. */
#include "core/glass/view.h"
#include "core/glass/view_parts.h"
#include "core/visit/intent.h"
#include "core/visit/questions.h"
#include "core/visit/results.h"
#include "core/visit/screen.h"
#include <string.h>

static const enum word BLOCK_WORD[] = {WORD_C6_FEW, WORD_C6_WORD_A, WORD_C6_WORD_B, WORD_C6_WORD_C,
                                       WORD_C6_WORD_D};

/* A scale without a meter is part of another one, unless its form has none at all. */
static bool has_meter(const struct scale *scale)
{
    for (int i = 0; i < scale->band_n; i++)
        if (scale->band[i].block)
            return true;
    return false;
}

static bool form_has_meter(const struct instrument *instrument)
{
    for (int i = 0; i < instrument->scale_n; i++)
        if (has_meter(&instrument->scale[i]))
            return true;
    return false;
}

/* One block is filled, whichever it is: four dark ones would show across the room. */
static void blocks(struct sheet *sheet, struct rect box, int at)
{
    int gap = sheet->thin * 3, w = (box.w - 3 * gap) / 4;
    for (int i = 0; i < 4; i++) {
        struct rect block = {box.x + i * (w + gap), box.y, w, box.h};
        if (i + 1 == at)
            scene_fill(sheet->scene, block, COLOR_PRIMARY, sheet->radius / 2);
        scene_outline(sheet->scene, block, COLOR_PRIMARY, sheet->radius / 2, sheet->thin);
    }
}

/* Titles, meters and words in three columns, the same for every scale, whatever was answered;
 * title_w is 0 if a row is too short for all three. */
struct columns {
    int title_w, meter_w, word_w;
};

static int wider(int a, int b)
{
    return a > b ? a : b;
}

static struct columns columns_of(struct sheet *sheet, const struct result *results, int n)
{
    struct columns as = {.title_w = sheet->em[TYPE_BODY] * 12, .meter_w = sheet->em[TYPE_BODY] * 5};
    for (int block = 0; block <= 4; block++)
        as.word_w = wider(as.word_w, type_width(sheet, TYPE_BODY, say(sheet, BLOCK_WORD[block])));
    for (int i = 0; i < n; i++)
        if (has_meter(results[i].scale))
            as.title_w = wider(as.title_w,
                               type_width(sheet, TYPE_STRONG, results[i].scale->title) + SLACK_PX);
    as.word_w += SLACK_PX;
    int room = sheet->area.w - as.word_w - 2 * sheet->gap;
    if (as.title_w + as.meter_w > room)
        as.title_w = 0;
    return as;
}

enum row { ROW_SCALE, ROW_CALL, ROW_BLANK };

/* On one row, else below each other. Every kind takes the same room: on the support screen the
 * number to call is in the title's place, and what to do with it in the meter's. */
static void meter(struct sheet *sheet, const struct columns *as, const struct result *result,
                  enum row row)
{
    const char *title = row == ROW_SCALE ? result->scale->title : say(sheet, WORD_E1_988);
    const char *word =
        row == ROW_SCALE ? say(sheet, BLOCK_WORD[result->block]) : say(sheet, WORD_C5_ANY);
    int pitch = sheet->pitch[TYPE_BODY], cap = scene_cap_px(sheet->em[TYPE_BODY]), gap = sheet->gap;
    int block = cap * 3 / 4;
    bool beside = as->title_w || as->meter_w + gap + as->word_w <= sheet->area.w;
    if (!as->title_w) {
        flow_keep(sheet, (beside ? 2 : 3) * pitch + gap);
        if (row == ROW_BLANK)
            flow_take(sheet, pitch);
        else
            flow_text(sheet, TYPE_STRONG, COLOR_INK, title);
    }
    struct rect box = flow_take(sheet, beside ? pitch : 2 * pitch);
    if (!flow_drawn(sheet) || row == ROW_BLANK)
        return;
    int x = box.x + (as->title_w ? as->title_w + gap : 0);
    struct rect at = {beside ? x + as->meter_w + gap : x, beside ? box.y : box.y + pitch,
                      as->word_w, pitch};
    if (as->title_w)
        type_draw(sheet, TYPE_STRONG, COLOR_INK, (struct rect){box.x, box.y, as->title_w, pitch},
                  title);
    if (row == ROW_CALL)
        type_draw(sheet, TYPE_BODY, COLOR_INK, (struct rect){x, box.y, as->meter_w, pitch},
                  say(sheet, WORD_E1_CALL));
    else
        blocks(sheet, (struct rect){x, box.y + (pitch - block) / 2, as->meter_w, block},
               result->block);
    type_draw(sheet, TYPE_BODY, COLOR_INK, at, word);
}

/* No meter: where the answers are among all the form's lines, in its own words. */
static void lines(struct sheet *sheet, const struct result *result)
{
    flow_text(sheet, TYPE_STRONG, COLOR_INK, result->scale->title);
    for (int i = 0; i < result->scale->band_n; i++) {
        bool here = result->score.valid && i == result->score.band;
        int mark = scene_cap_px(sheet->em[TYPE_BODY]), indent = mark + sheet->pad;
        struct rect area = sheet->area;
        const char *s = result->scale->band[i].name;
        int height = type_height(sheet, TYPE_BODY, area.w - indent, s);
        struct rect box = flow_take(sheet, height);
        if (!flow_drawn(sheet))
            continue;
        if (here)
            scene_mark(
                sheet->scene, SHAPE_TICK,
                (struct rect){box.x, box.y + (sheet->pitch[TYPE_BODY] - mark) / 2, mark, mark},
                COLOR_PRIMARY);
        box.x += indent;
        box.w -= indent;
        type_draw(sheet, TYPE_BODY, COLOR_INK, box, s);
    }
}

static void scale_row(struct sheet *sheet, const struct columns *as, const struct result *result,
                      enum row row)
{
    bool metered = has_meter(result->scale);
    if (!metered && form_has_meter(result->instrument))
        return;
    flow_gap(sheet, sheet->gap / 3);
    if (metered)
        meter(sheet, as, result, row);
    else
        lines(sheet, result);
}

/* --- what comes out ------------------------------------------------------------------------- */

/* Everything that may take the same place, by the heaviest block; a form without a meter has 0. */
enum { OUTCOME_LINES, OUTCOME_NONE = 5, OUTCOME_SUPPORT, OUTCOME_FEW_LINES, OUTCOMES };
static const enum word TITLES[OUTCOMES] = {
    WORD_C6_LINES_TITLE, WORD_C6_A_TITLE,    WORD_C6_B_TITLE, WORD_C6_C_TITLE,
    WORD_C6_D_TITLE,     WORD_C6_NONE_TITLE, WORD_C5_TITLE,   WORD_C6_NONE_TITLE};
static const enum word TEXTS[OUTCOMES] = {WORD_C6_LINES, WORD_C6_A,        WORD_C6_B,
                                          WORD_C6_C,     WORD_C6_D,        WORD_C6_NONE,
                                          WORD_C5_PAIN,  WORD_C6_FEW_LINES};
static const enum word FEET[OUTCOMES] = {WORD_C6_MOMENT, WORD_C6_MOMENT, WORD_C6_MOMENT,
                                         WORD_C6_MOMENT, WORD_C6_MOMENT, WORD_C6_MOMENT,
                                         WORD_C5_ALONE,  WORD_C6_MOMENT};

static bool asks_hard(const struct machine *machine)
{
    for (int part = 0; questions_part(machine, part); part++)
        for (int i = 0; i < questions_part(machine, part)->item_n; i++)
            if (questions_part(machine, part)->item[i].self_harm)
                return true;
    return false;
}

/* Whether any part of the check has a meter. */
static bool any_meter(const struct result *results, int n)
{
    for (int i = 0; i < n; i++)
        if (has_meter(results[i].scale))
            return true;
    return false;
}

/* Whether this check can come to this outcome. */
static bool possible(const struct sheet *sheet, bool metered, int which)
{
    if (which == OUTCOME_SUPPORT)
        return asks_hard(sheet->machine);
    return metered != (which == OUTCOME_LINES || which == OUTCOME_FEW_LINES);
}

/* The sentence takes as much room as the tallest of all possible ones, so that nothing below
 * it ever moves. */
static void say_one(struct sheet *sheet, enum type type, const enum word words[OUTCOMES],
                    const bool may[OUTCOMES], int which)
{
    int width = flow_width(sheet, type), pitch = sheet->pitch[type], tallest = 0;
    const char *s = say(sheet, words[which]);
    for (int i = 0; i < OUTCOMES; i++) {
        int height = may[i] ? type_height(sheet, type, width, say(sheet, words[i])) : 0;
        tallest = height > tallest ? height : tallest;
    }
    flow_keep(sheet, tallest <= sheet->area.h / 2 ? tallest : 2 * pitch);
    flow_filled(sheet, type, s, tallest);
    if (type == TYPE_TITLE)
        flow_head(sheet, s);
}

/* The scale's place in the order of the questions. */
static int place(const struct machine *machine, const struct result *result)
{
    const struct instrument *form = result->instrument, *part;
    int p = 0;
    while ((part = questions_part(machine, p)) && part != form &&
           strcmp(part->without_self_harm, form->id) != 0)
        p++;
    return p * SCALES_MAX + (int)(result->scale - form->scale);
}

/* In the order of the questions: rows that changed places would give away which is heavier. */
static void scale_rows(struct sheet *sheet, const struct result *results, int n, bool support)
{
    struct columns as = columns_of(sheet, results, n);
    enum row row = support ? ROW_CALL : ROW_SCALE;
    for (int at = 0; at < CHECK_PARTS_MAX * SCALES_MAX; at++)
        for (int i = 0; i < n; i++)
            if (place(sheet->machine, &results[i]) == at) {
                scale_row(sheet, &as, &results[i], row);
                row = support ? ROW_BLANK : ROW_SCALE;
            }
}

static void outcome(struct sheet *sheet, const struct result *results, int n, int which)
{
    bool may[OUTCOMES];
    for (int i = 0; i < OUTCOMES; i++)
        may[i] = possible(sheet, any_meter(results, n), i);
    say_one(sheet, TYPE_TITLE, TITLES, may, which);
    flow_gap(sheet, sheet->para);
    say_one(sheet, TYPE_BODY, TEXTS, may, which);
    flow_gap(sheet, sheet->para);
    scale_rows(sheet, results, n, which == OUTCOME_SUPPORT);
    flow_gap(sheet, sheet->para);
    say_one(sheet, TYPE_BODY, FEET, may, which);
    flow_gap(sheet, sheet->gap);
}

static int outcome_of(const struct result *results, int n)
{
    for (int i = 0; i < n; i++)
        if (results[i].score.valid)
            return results[0].block;
    return any_meter(results, n) ? OUTCOME_NONE : OUTCOME_FEW_LINES;
}

/* Beside Hide if there is room, so that the result stays on one page; else last. */
static bool noted(struct sheet *sheet, const char *s)
{
    return sheet->pages == 1 && frame_draw_note(sheet->frame, sheet, s);
}

/* If a result says what was guessed, the support screen says something else of the same length. */
static const char *note(struct sheet *sheet, bool support)
{
    static const enum word GUESS[] = {[GUESS_BETTER] = WORD_C6_GUESS_BETTER,
                                      [GUESS_SAME] = WORD_C6_GUESS_SAME,
                                      [GUESS_WORSE] = WORD_C6_GUESS_WORSE};
    if (sheet->visit->guess == GUESS_NONE)
        return "";
    return say(sheet, support ? WORD_C5_NOTE : GUESS[sheet->visit->guess]);
}

void view_result(struct sheet *sheet)
{
    struct result results[RESULTS_MAX];
    struct choice choices[TILES_MAX];
    int n = results_all(sheet->machine, results);
    bool support = sheet->screen == SCREEN_AFTER_YES;
    outcome(sheet, results, n, support ? OUTCOME_SUPPORT : outcome_of(results, n));
    n = view_parts_tiles(sheet, choices);
    choices_flow(sheet, choices, n, choices_columns(sheet));
    const char *s = note(sheet, support);
    if (*s && !noted(sheet, s))
        flow_para(sheet, s);
}

static const char *hundredths(struct sheet *sheet, int32_t value)
{
    struct text text = sheet_text(sheet);
    text_add_hundredths(&text, value);
    return sheet_keep(sheet, &text);
}

void view_result_score(struct sheet *sheet)
{
    struct result results[RESULTS_MAX];
    const struct instrument *forms[RESULTS_MAX];
    struct choice back = {.label = say(sheet, WORD_C6N_BACK), .intent = INTENT_BACK};
    int n = results_all(sheet->machine, results), form_n = 0;
    flow_title(sheet, say(sheet, WORD_C6N_TITLE));
    flow_para(sheet, say(sheet, WORD_C6N_WHY));
    for (int i = 0; i < n; i++) {
        const struct scale *scale = results[i].scale;
        if (!results[i].score.valid)
            continue;
        forms[form_n++] = results[i].instrument;
        struct text title = sheet_text(sheet);
        text_add(&title, results[i].instrument->name);
        text_add(&title, ", ");
        text_add(&title, scale->title);
        sheet_fill(sheet, "title", sheet_keep(sheet, &title));
        sheet_fill(sheet, "score", hundredths(sheet, results[i].score.value));
        sheet_fill(sheet, "most", hundredths(sheet, scale->to));
        sheet_fill(sheet, "band", scale->band[results[i].score.band].name);
        flow_gap(sheet, sheet->gap);
        flow_keep(sheet, 3 * sheet->pitch[TYPE_BODY]);
        flow_text(sheet, TYPE_STRONG, COLOR_INK, say(sheet, WORD_C6N_SCORE));
        flow_text(sheet, TYPE_BODY, COLOR_INK, say(sheet, WORD_C6N_BAND));
        if (scale->method == METHOD_MEAN)
            flow_text(sheet, TYPE_BODY, COLOR_INK, say(sheet, WORD_C6N_HALF));
    }
    flow_gap(sheet, sheet->gap);
    choices_flow(sheet, &back, 1, choices_columns(sheet));
    view_parts_credits(sheet, forms, form_n);
}
