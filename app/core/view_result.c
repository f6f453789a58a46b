/* The result: words first, one four-block meter a scale, heaviest first, no number unless asked
 * for. Promises that all results look alike from afar: one color, one layout; never a diagnosis. */
#include "selfcheck.h"
#include "view.h"

static const enum word BLOCK_WORD[] = {WORD_C6_FEW, WORD_C6_WORD_A, WORD_C6_WORD_B, WORD_C6_WORD_C,
                                       WORD_C6_WORD_D};

/* A scale without a meter is a part of another one, unless its form has none at all. */
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

static void blocks(struct sheet *sheet, struct rect box, int filled)
{
    int gap = sheet->thin * 3, w = (box.w - 3 * gap) / 4;
    for (int i = 0; i < 4; i++) {
        struct rect block = {box.x + i * (w + gap), box.y, w, box.h};
        if (i < filled)
            scene_fill(sheet->scene, block, COLOR_PRIMARY, sheet->radius / 2);
        scene_outline(sheet->scene, block, COLOR_PRIMARY, sheet->radius / 2, sheet->thin);
    }
}

/* Titles, meters and words in three columns, the same for every scale and whatever was answered;
 * title_w is 0 where a row is too short for all three. */
struct columns {
    int title_w, meter_w, word_w;
};

static int wider(int a, int b)
{
    return a > b ? a : b;
}

static struct columns columns_of(struct sheet *sheet, const struct result *results, int n)
{
    struct columns as = {.title_w = sheet->em[TYPE_BODY] * 12, .meter_w = sheet->em[TYPE_BODY] * 7};
    for (int block = 1; block <= 4; block++)
        as.word_w = wider(as.word_w, text_width(sheet, TYPE_BODY, say(sheet, BLOCK_WORD[block])));
    for (int i = 0; i < n; i++) {
        if (!results[i].block)
            as.word_w = wider(as.word_w, text_width(sheet, TYPE_BODY, say(sheet, WORD_C6_FEW)));
        if (has_meter(results[i].scale))
            as.title_w = wider(as.title_w,
                               text_width(sheet, TYPE_STRONG, results[i].scale->title) + SLACK_PX);
    }
    as.word_w += SLACK_PX;
    int room = sheet->area.w - as.word_w - 2 * sheet->gap;
    if (as.title_w + as.meter_w > room)
        as.meter_w = sheet->em[TYPE_BODY] * 5;
    if (as.title_w + as.meter_w > room)
        as.title_w = 0;
    return as;
}

/* On one row, else under each other. */
static void meter(struct sheet *sheet, const struct columns *as, const struct result *result)
{
    const char *title = result->scale->title, *word = say(sheet, BLOCK_WORD[result->block]);
    int pitch = sheet->pitch[TYPE_BODY], cap = cap_px(sheet->em[TYPE_BODY]), gap = sheet->gap;
    bool beside = as->title_w || as->meter_w + gap + as->word_w <= sheet->area.w;
    if (!as->title_w) {
        flow_keep(sheet, (beside ? 2 : 3) * pitch + gap);
        flow_text(sheet, TYPE_STRONG, COLOR_INK, title);
    }
    struct rect box = flow_take(sheet, beside ? pitch : 2 * pitch);
    if (!flow_drawn(sheet))
        return;
    int x = box.x + (as->title_w ? as->title_w + gap : 0);
    struct rect at = {beside ? x + as->meter_w + gap : x, beside ? box.y : box.y + pitch,
                      as->word_w, pitch};
    if (as->title_w)
        text_draw(sheet, TYPE_STRONG, COLOR_INK, (struct rect){box.x, box.y, as->title_w, pitch},
                  title);
    blocks(sheet, (struct rect){x, box.y + (pitch - cap) / 2, as->meter_w, cap}, result->block);
    text_draw(sheet, TYPE_BODY, COLOR_INK, at, word);
}

/* No meter: where the answers stand among all its lines, in the form's own words. */
static void lines(struct sheet *sheet, const struct result *result)
{
    flow_text(sheet, TYPE_STRONG, COLOR_INK, result->scale->title);
    for (int i = 0; i < result->scale->band_n; i++) {
        bool here = i == result->score.band;
        int mark = cap_px(sheet->em[TYPE_BODY]), indent = mark + sheet->pad;
        struct rect area = sheet->area;
        const char *s = result->scale->band[i].name;
        int height = text_height(sheet, here ? TYPE_STRONG : TYPE_BODY, area.w - indent, s);
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
        text_draw(sheet, here ? TYPE_STRONG : TYPE_BODY, COLOR_INK, box, s);
    }
}

static void scale_row(struct sheet *sheet, const struct columns *as, const struct result *result)
{
    bool metered = has_meter(result->scale);
    if (!metered && form_has_meter(result->instrument))
        return;
    flow_gap(sheet, sheet->gap / 3);
    if (metered || !result->score.valid)
        meter(sheet, as, result);
    else
        lines(sheet, result);
}

static int heaviest(const struct result *results, int n, bool *any)
{
    *any = false;
    for (int i = 0; i < n; i++)
        *any |= results[i].score.valid;
    return n > 0 ? results[0].block : 0;
}

/* Beside Hide where there is room, so that the result stays on one page; else last. */
static bool guess_noted(struct sheet *sheet, const struct frame *frame, int pages, const char *s)
{
    return pages == 1 && frame_note(frame, sheet, s);
}

static const char *guess(struct sheet *sheet)
{
    static const enum word GUESS[] = {[GUESS_BETTER] = WORD_C6_GUESS_BETTER,
                                      [GUESS_SAME] = WORD_C6_GUESS_SAME,
                                      [GUESS_WORSE] = WORD_C6_GUESS_WORSE};
    return sheet->visit->guess == GUESS_NONE ? "" : say(sheet, GUESS[sheet->visit->guess]);
}

void view_result(struct sheet *sheet, const struct frame *frame, int pages)
{
    static const struct {
        enum word title, text;
    } SAY[] = {{WORD_C6_LINES_TITLE, WORD_C6_LINES},
               {WORD_C6_A_TITLE, WORD_C6_A},
               {WORD_C6_B_TITLE, WORD_C6_B},
               {WORD_C6_C_TITLE, WORD_C6_C},
               {WORD_C6_D_TITLE, WORD_C6_D}};
    struct result results[RESULTS_MAX];
    struct choice choices[TILES_MAX];
    bool any;
    int n = selfcheck_results(sheet->machine, results);
    int block = heaviest(results, n, &any);
    flow_title(sheet, say(sheet, any ? SAY[block].title : WORD_C6_NONE_TITLE));
    flow_para(sheet, say(sheet, any ? SAY[block].text : WORD_C6_NONE));
    flow_gap(sheet, sheet->para);
    struct columns as = columns_of(sheet, results, n);
    for (int i = 0; i < n; i++)
        scale_row(sheet, &as, &results[i]);
    flow_para(sheet, say(sheet, WORD_C6_MOMENT));
    flow_gap(sheet, sheet->gap);
    n = view_tiles(sheet, SCREEN_C6, choices);
    flow_choices(sheet, choices, n, choices_columns(sheet));
    const char *guessed = guess(sheet);
    if (*guessed && !guess_noted(sheet, frame, pages, guessed))
        flow_para(sheet, guessed);
}

static const char *hundredths(struct sheet *sheet, int32_t value)
{
    struct text text = sheet_text(sheet);
    text_add_hundredths(&text, value);
    return sheet_keep(sheet, &text);
}

void view_score(struct sheet *sheet)
{
    struct result results[RESULTS_MAX];
    struct choice back = {.label = say(sheet, WORD_C6N_BACK), .intent = INTENT_BACK};
    int n = selfcheck_results(sheet->machine, results);
    flow_title(sheet, say(sheet, WORD_C6N_TITLE));
    flow_para(sheet, say(sheet, WORD_C6N_WHY));
    for (int i = 0; i < n; i++) {
        const struct scale *scale = results[i].scale;
        if (!results[i].score.valid)
            continue;
        struct text title = sheet_text(sheet);
        text_add(&title, results[i].instrument->name);
        text_add(&title, ", ");
        text_add(&title, scale->title);
        slot_set(sheet, "title", sheet_keep(sheet, &title));
        slot_set(sheet, "score", hundredths(sheet, results[i].score.value));
        slot_set(sheet, "most", hundredths(sheet, scale->to));
        slot_set(sheet, "band", scale->band[results[i].score.band].name);
        flow_gap(sheet, sheet->gap);
        flow_keep(sheet, 3 * sheet->pitch[TYPE_BODY]);
        flow_text(sheet, TYPE_STRONG, COLOR_INK, say(sheet, WORD_C6N_SCORE));
        flow_text(sheet, TYPE_BODY, COLOR_INK, say(sheet, WORD_C6N_BAND));
        if (scale->method == METHOD_MEAN)
            flow_text(sheet, TYPE_BODY, COLOR_INK, say(sheet, WORD_C6N_HALF));
    }
    flow_gap(sheet, sheet->gap);
    flow_choices(sheet, &back, 1, choices_columns(sheet));
}
