/* The result: words first, one four-block meter per scale, no number unless asked for. Promises
 * that all results of a check look alike from afar: one color, one layout, as much ink; that a
 * person to call stands above any meter; never a diagnosis. */
#include "core/glass/view_result.h"
#include "core/glass/view.h"
#include "core/glass/view_parts.h"
#include "core/glass/view_urgent.h"
#include "core/visit/intent.h"
#include "core/visit/outcome.h"
#include "core/visit/questions.h"
#include "core/visit/results.h"
#include "core/visit/screen.h"
#include <string.h>

/* What a row of the meter says: no result, or one block to four; at least so much; or a yes, which
 * matters more than the total. */
enum {
    ROW_YES,
    ROW_LEAST,
    ROW_FEW = ROW_LEAST + CONCERN_MAX + 1,
    ROWS = ROW_FEW + CONCERN_MAX + 1
};
static const enum word ROW_WORD[ROWS] = {WORD_C6_WORD_YES, WORD_C6_FEW,     WORD_C6_FEW,
                                         WORD_C6_LEAST_B,  WORD_C6_LEAST_C, WORD_C6_WORD_D,
                                         WORD_C6_FEW,      WORD_C6_WORD_A,  WORD_C6_WORD_B,
                                         WORD_C6_WORD_C,   WORD_C6_WORD_D};

static enum word row_word(const struct result *result)
{
    int row = result->score.valid ? ROW_FEW + result->block : ROW_LEAST + result->concern;
    return ROW_WORD[result->yes ? ROW_YES : row];
}

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
    for (int row = results_ask_hard(sheet->machine) ? ROW_YES : ROW_LEAST; row < ROWS; row++)
        as.word_w = wider(as.word_w, type_width(sheet, TYPE_BODY, say(sheet, ROW_WORD[row])));
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

/* On one row, else below each other. */
static void meter(struct sheet *sheet, const struct columns *as, const struct result *result)
{
    int pitch = sheet->pitch[TYPE_BODY], cap = scene_cap_px(sheet->em[TYPE_BODY]), gap = sheet->gap;
    int block = cap * 3 / 4;
    bool beside = as->title_w || as->meter_w + gap + as->word_w <= sheet->area.w;
    if (!as->title_w) {
        flow_keep(sheet, (beside ? 2 : 3) * pitch + gap);
        flow_text(sheet, TYPE_STRONG, COLOR_INK, result->scale->title);
    }
    struct rect box = flow_take(sheet, beside ? pitch : 2 * pitch);
    if (!flow_drawn(sheet))
        return;
    int x = box.x + (as->title_w ? as->title_w + gap : 0);
    struct rect at = {beside ? x + as->meter_w + gap : x, beside ? box.y : box.y + pitch,
                      as->word_w, pitch};
    if (as->title_w)
        type_draw(sheet, TYPE_STRONG, COLOR_INK, (struct rect){box.x, box.y, as->title_w, pitch},
                  result->scale->title);
    blocks(sheet, (struct rect){x, box.y + (pitch - block) / 2, as->meter_w, block}, result->block);
    type_draw(sheet, TYPE_BODY, COLOR_INK, at, say(sheet, row_word(result)));
}

static int line_height(const struct sheet *sheet, const char *s)
{
    int indent = scene_cap_px(sheet->em[TYPE_BODY]) + sheet->pad;
    return type_height(sheet, TYPE_BODY, sheet->area.w - indent, s);
}

/* Where the answers are among all the form's lines, in its own words and on one page. */
static void lines(struct sheet *sheet, const struct result *result)
{
    int all = 0;
    for (int i = 0; i < result->scale->band_n; i++)
        all += line_height(sheet, result->scale->band[i].name);
    flow_keep(sheet, all <= sheet->area.h ? all : 0);
    for (int i = 0; i < result->scale->band_n; i++) {
        bool here = result->score.valid && i == result->score.band;
        int mark = scene_cap_px(sheet->em[TYPE_BODY]), indent = mark + sheet->pad;
        const char *s = result->scale->band[i].name;
        struct rect box = flow_take(sheet, line_height(sheet, s));
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

/* --- what comes out ------------------------------------------------------------------------- */

static const enum word TITLES[] = {[OUTCOME_NONE] = WORD_C6_NONE_TITLE,
                                   [OUTCOME_PART] = WORD_C6_PART_TITLE,
                                   [OUTCOME_STEADY] = WORD_C6_A_TITLE,
                                   [OUTCOME_STRAIN] = WORD_C6_B_TITLE,
                                   [OUTCOME_HEAVY] = WORD_C6_C_TITLE,
                                   [OUTCOME_VERY] = WORD_C6_D_TITLE,
                                   [OUTCOME_STRAIN_LEAST] = WORD_C6_B_LEAST_TITLE,
                                   [OUTCOME_HEAVY_LEAST] = WORD_C6_C_LEAST_TITLE,
                                   [OUTCOME_VERY_LEAST] = WORD_C6_D_TITLE,
                                   [OUTCOME_TOPIC] = WORD_C6_LINES_TITLE,
                                   [OUTCOME_YES] = WORD_C6_YES_TITLE};
static const enum word LEADS[] = {[OUTCOME_NONE] = WORD_C6_NONE,
                                  [OUTCOME_PART] = WORD_C6_PART,
                                  [OUTCOME_STEADY] = WORD_C6_A,
                                  [OUTCOME_STRAIN] = WORD_C6_B,
                                  [OUTCOME_HEAVY] = WORD_C6_C,
                                  [OUTCOME_VERY] = WORD_C6_D,
                                  [OUTCOME_STRAIN_LEAST] = WORD_C6_B_LEAST,
                                  [OUTCOME_HEAVY_LEAST] = WORD_C6_C_LEAST,
                                  [OUTCOME_VERY_LEAST] = WORD_C6_D_LEAST,
                                  [OUTCOME_TOPIC] = WORD_C6_TOPIC,
                                  [OUTCOME_YES] = WORD_C6_YES};
static const enum word TOPIC_TEXT[TOPIC_COUNT][LINE_COUNT] = {
    [TOPIC_ALCOHOL] = {WORD_C6_ALCOHOL_NONE, WORD_C6_ALCOHOL_PART, WORD_C6_ALCOHOL_BELOW,
                       WORD_C6_ALCOHOL_FIRST, WORD_C6_ALCOHOL_BOTH, WORD_C6_ALCOHOL_FIRST_LEAST,
                       WORD_C6_ALCOHOL_BOTH_LEAST},
    [TOPIC_TRAUMA] = {WORD_C6_TRAUMA_NONE, WORD_C6_TRAUMA_PART, WORD_C6_TRAUMA_BELOW,
                      WORD_C6_TRAUMA_FIRST, WORD_C6_TRAUMA_BOTH, WORD_C6_TRAUMA_FIRST_LEAST,
                      WORD_C6_TRAUMA_BOTH_LEAST}};
static const enum word TOPIC_MEANS[TOPIC_COUNT] = {
    [TOPIC_ALCOHOL] = WORD_C6_ALCOHOL_MEANS, [TOPIC_TRAUMA] = WORD_C6_TRAUMA_MEANS};

/* The topic of the first form that speaks of more than a load; TOPIC_LOAD: none does. */
static int first_topic(const struct machine *machine)
{
    int parts = questions_parts(machine);
    for (int p = 0; p < parts; p++)
        if (questions_part(machine, p)->topic != TOPIC_LOAD)
            return questions_part(machine, p)->topic;
    return TOPIC_LOAD;
}

/* Whether this check can come to this. */
static bool possible(const struct machine *machine, int which)
{
    switch (which) {
    case OUTCOME_YES:
        return results_ask_hard(machine);
    case OUTCOME_TOPIC:
        return first_topic(machine) != TOPIC_LOAD;
    case OUTCOME_NONE:
        return true;
    default:
        return results_speak_of(machine, TOPIC_LOAD);
    }
}

/* What the tallest of n texts takes, of those that may stand here. */
static int tallest_of(struct sheet *sheet, enum type type, const enum word *words, const bool *may,
                      int n)
{
    int width = flow_width(sheet, type), tallest = 0;
    for (int i = 0; i < n; i++)
        if (!may || may[i])
            tallest = wider(tallest, type_height(sheet, type, width, say(sheet, words[i])));
    return tallest;
}

/* One of n texts, `which`, in the room of the tallest. */
static void say_one(struct sheet *sheet, enum type type, const enum word *words, const bool *may,
                    int n, int which)
{
    int pitch = sheet->pitch[type], tallest = tallest_of(sheet, type, words, may, n);
    const char *s = say(sheet, words[which]);
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

void view_result_private(struct sheet *sheet)
{
    if (first_topic(sheet->machine) == TOPIC_LOAD)
        return;
    flow_para(sheet, say(sheet, WORD_C6_PRIVATE));
    view_parts_fact(sheet, "disclosure");
    view_parts_fact(sheet, "records");
}

/* A topic of its own: what stays private, what the answers say, all the lines, what a line means
 * and what not. */
static void topic(struct sheet *sheet, const struct result *result, const struct concern *concern)
{
    int t = result->instrument->topic;
    flow_gap(sheet, sheet->para);
    flow_keep(sheet, 4 * sheet->pitch[TYPE_BODY]);
    flow_text(sheet, TYPE_STRONG, COLOR_INK, result->scale->title);
    if (t == first_topic(sheet->machine))
        view_result_private(sheet);
    flow_gap(sheet, sheet->para);
    say_one(sheet, TYPE_BODY, TOPIC_TEXT[t], NULL, LINE_COUNT,
            (int)outcome_line(concern, (enum topic)t));
    flow_gap(sheet, sheet->para);
    lines(sheet, result);
    flow_para(sheet, say(sheet, TOPIC_MEANS[t]));
}

/* A scale without a meter is part of another one, unless its form has none at all. */
static void scale_row(struct sheet *sheet, const struct columns *as, const struct result *result,
                      const struct concern *concern)
{
    bool metered = has_meter(result->scale);
    if (!metered && form_has_meter(result->instrument))
        return;
    if (result->instrument->topic != TOPIC_LOAD) {
        topic(sheet, result, concern);
        return;
    }
    flow_gap(sheet, sheet->gap / 3);
    if (metered) {
        meter(sheet, as, result);
        return;
    }
    flow_text(sheet, TYPE_STRONG, COLOR_INK, result->scale->title);
    lines(sheet, result);
}

/* In the order of the questions: rows that changed places would give away which is heavier. */
static void scale_rows(struct sheet *sheet, const struct concern *concern)
{
    struct result results[RESULTS_MAX];
    int n = results_all(sheet->machine, results);
    struct columns as = columns_of(sheet, results, n);
    for (int at = 0; at < CHECK_PARTS_MAX * SCALES_MAX; at++)
        for (int i = 0; i < n; i++)
            if (place(sheet->machine, &results[i]) == at)
                scale_row(sheet, &as, &results[i], concern);
}

/* Where 988 stands in a check that asks about self-harm, whatever came out: always on the first
 * page, so below the sentence only if there is room for all. */
enum place_of_988 { NOWHERE, ON_TOP, BELOW_TITLE, BELOW_LEAD };

static enum place_of_988 place_of_988(struct sheet *sheet, const bool *may)
{
    int title = tallest_of(sheet, TYPE_TITLE, TITLES, may, OUTCOME_COUNT);
    int lead = tallest_of(sheet, TYPE_BODY, LEADS, may, OUTCOME_COUNT);
    int room = sheet->area.h - view_urgent_988_px(sheet) - 2 * sheet->gap;
    if (!results_ask_hard(sheet->machine))
        return NOWHERE;
    return title + sheet->para + lead <= room ? BELOW_LEAD : title <= room ? BELOW_TITLE : ON_TOP;
}

static void outcome(struct sheet *sheet, const struct concern *concern)
{
    const struct machine *machine = sheet->machine;
    enum outcome which = outcome_of(concern);
    bool may[OUTCOME_COUNT] = {0};
    for (int i = 0; i < OUTCOME_COUNT; i++)
        may[i] = possible(machine, i);
    if (!may[which])
        which = OUTCOME_TOPIC;
    enum place_of_988 help = place_of_988(sheet, may);
    if (help == ON_TOP)
        view_urgent_988(sheet);
    say_one(sheet, TYPE_TITLE, TITLES, may, OUTCOME_COUNT, which);
    if (help == BELOW_TITLE)
        view_urgent_988(sheet);
    flow_gap(sheet, sheet->para);
    if (results_speak_of(machine, TOPIC_LOAD))
        say_one(sheet, TYPE_BODY, LEADS, may, OUTCOME_COUNT, which);
    if (help == BELOW_LEAD)
        view_urgent_988(sheet);
    flow_gap(sheet, sheet->para);
    scale_rows(sheet, concern);
    flow_para(sheet, say(sheet, WORD_C6_MOMENT));
    flow_gap(sheet, sheet->gap);
}

/* Beside Hide if there is room, so that the result stays on one page; else last. */
static bool noted(struct sheet *sheet, const char *s)
{
    return sheet->pages == 1 && frame_draw_note(sheet->frame, sheet, s);
}

/* A guess is no last word where people must be near. */
static const char *note(struct sheet *sheet, const struct concern *concern)
{
    int guess = sheet->visit->guess;
    if (guess == GUESS_NONE)
        return "";
    sheet_fill(sheet, "guess", say(sheet, ROW_WORD[ROW_FEW + guess]));
    return say(sheet, concern->level == CONCERN_MAX ? WORD_C6_ALWAYS : WORD_C6_GUESS);
}

void view_result(struct sheet *sheet)
{
    struct choice choices[TILES_MAX];
    struct concern concern = results_concern(sheet->machine);
    outcome(sheet, &concern);
    int n = view_parts_tiles(sheet, choices);
    choices_flow(sheet, choices, n, choices_columns(sheet));
    const char *s = note(sheet, &concern);
    if (*s && !noted(sheet, s))
        flow_para(sheet, s);
}
