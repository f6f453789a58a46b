/* The result: words first, then one meter for each scale, no number unless asked for. Promises that
 * all results of a check look alike from afar: one color, one layout, as much ink; that 988, and
 * after a yes somebody in the house, stand above any meter; never a diagnosis. */
#include "core/glass/frame.h"
#include "core/glass/poster.h"
#include "core/glass/view.h"
#include "core/glass/view_meter.h"
#include "core/glass/view_parts.h"
#include "core/glass/view_topic.h"
#include "core/visit/intent.h"
#include "core/visit/offer.h"
#include "core/visit/outcome.h"
#include "core/visit/questions.h"
#include "core/visit/results.h"
#include "core/visit/screen.h"
#include <string.h>

/* --- the sentence --------------------------------------------------------------------------- */

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
/* Whether this check can come to this. */
static bool possible(const struct machine *machine, int which)
{
    switch (which) {
    case OUTCOME_YES:
        return results_ask_hard(machine);
    case OUTCOME_TOPIC:
        return view_topic_first(machine) != TOPIC_LOAD;
    case OUTCOME_NONE:
        return true;
    default:
        return results_speak_of(machine, TOPIC_LOAD);
    }
}

/* With the guess before it, and so in three lines at most at M; from L on the guess has a line of
 * its own, which is then the same in all results. After a yes no guess matters: what stands in its
 * place comes last. */
static const char *lead(struct sheet *sheet, int which, int guess)
{
    bool yes = which == OUTCOME_YES;
    const char *s = say(sheet, LEADS[which]);
    if (guess == GUESS_NONE)
        return s;
    sheet_fill(sheet, "guess", view_meter_word(sheet, guess));
    const char *beside = say(sheet, yes ? WORD_C5_ALONE : WORD_C6_GUESSED);
    struct text text = sheet_text(sheet);
    text_add(&text, yes ? s : beside);
    text_add(&text, !yes && (sheet->small || sheet->visit->size >= SIZE_L) ? "\n" : " ");
    text_add(&text, yes ? beside : s);
    return sheet_keep(sheet, &text);
}

/* What is said, and the room of the tallest that may be said in its place. */
struct saying {
    const char *title, *lead;
    int title_px, lead_px;
    bool up; /* the title takes no room of the page */
};

static int wider(int a, int b)
{
    return a > b ? a : b;
}

/* Where guesses are asked for, none takes as much room as any. */
static void measure(struct sheet *sheet, struct saying *saying, int which)
{
    size_t text_n = sheet->scene->text_n;
    bool may = sheet->content->site.ask_guess;
    int guess = sheet->visit->guess || !may ? sheet->visit->guess : GUESS_STRAIN;
    const char *title = say(sheet, TITLES[which]), *s = lead(sheet, which, guess);
    saying->title_px = wider(saying->title_px,
                             type_height(sheet, TYPE_TITLE, flow_width(sheet, TYPE_TITLE), title));
    saying->lead_px =
        wider(saying->lead_px, type_height(sheet, TYPE_BODY, flow_width(sheet, TYPE_BODY), s));
    saying->up &= type_width(sheet, TYPE_TITLE, title) <= sheet->frame->note.w;
    sheet->scene->text_n = text_n;
}

static struct saying saying_of(struct sheet *sheet, const struct concern *concern)
{
    const struct machine *machine = sheet->machine;
    int which = (int)outcome_of(concern);
    struct saying saying = {.up = sheet->up && sheet->y == sheet->area.y};
    if (!possible(machine, which))
        which = OUTCOME_TOPIC;
    for (int i = 0; i < OUTCOME_COUNT; i++)
        if (possible(machine, i))
            measure(sheet, &saying, i);
    saying.title = say(sheet, TITLES[which]);
    saying.lead = lead(sheet, which, sheet->visit->guess);
    saying.title_px = saying.up ? 0 : saying.title_px + sheet->gap;
    if (!results_speak_of(machine, TOPIC_LOAD))
        saying.lead_px = 0;
    return saying;
}

/* Beside Hide only if any other could stand there. */
static void say_title(struct sheet *sheet, const struct saying *saying)
{
    if (saying->up) {
        flow_title(sheet, saying->title);
        return;
    }
    flow_filled(sheet, TYPE_TITLE, saying->title, saying->title_px - sheet->gap);
    flow_head(sheet, saying->title);
}

static void say_lead(struct sheet *sheet, const struct saying *saying)
{
    flow_gap(sheet, sheet->para);
    if (saying->lead_px)
        flow_filled(sheet, TYPE_BODY, saying->lead, saying->lead_px);
}

/* --- the scales ----------------------------------------------------------------------------- */

/* The place of a result's form in the order of the questions. */
static int part_of(const struct machine *machine, const struct result *result)
{
    const struct instrument *form = result->instrument, *part;
    int p = 0;
    while ((part = questions_part(machine, p)) && part != form &&
           strcmp(part->without_self_harm, form->id) != 0)
        p++;
    return p;
}

static int place(const struct machine *machine, const struct result *result)
{
    return part_of(machine, result) * SCALES_MAX + (int)(result->scale - result->instrument->scale);
}

/* In the order of the questions: rows that changed places would give away which is heavier. */
static int in_order(const struct machine *machine, struct result results[RESULTS_MAX])
{
    struct result found[RESULTS_MAX];
    int n = results_all(machine, found), at = 0;
    for (int wanted = 0; wanted < CHECK_PARTS_MAX * SCALES_MAX; wanted++)
        for (int i = 0; i < n; i++)
            if (place(machine, &found[i]) == wanted)
                results[at++] = found[i];
    return at;
}

/* All that stands below the sentence. */
struct rows {
    struct result result[RESULTS_MAX];
    int n, drawn;
    struct meters meters;
};

static void draw_meter(struct sheet *sheet, struct rows *rows, const struct result *result)
{
    flow_gap(sheet, sheet->para);
    view_meter(sheet, &rows->meters, result, rows->drawn++ == 0);
}

static bool form_has_meter(const struct instrument *instrument)
{
    for (int i = 0; i < instrument->scale_n; i++)
        if (view_meter_has(&instrument->scale[i]))
            return true;
    return false;
}

/* A scale without a meter is part of another one, unless its form has none at all. */
static void scale_row(struct sheet *sheet, struct rows *rows, const struct result *result,
                      const struct concern *concern)
{
    if (view_meter_has(result->scale)) {
        draw_meter(sheet, rows, result);
        return;
    }
    if (form_has_meter(result->instrument))
        return;
    if (result->instrument->topic != TOPIC_LOAD) {
        view_topic(sheet, result, concern);
        return;
    }
    flow_gap(sheet, sheet->para);
    flow_text(sheet, TYPE_STRONG, COLOR_INK, result->scale->title);
    view_topic_lines(sheet, result);
}

/* --- a check that asks about self-harm ------------------------------------------------------ */

/* Its form has a meter, and asks. */
static bool asks(const struct machine *machine, const struct result *result)
{
    const struct instrument *part = questions_part(machine, part_of(machine, result));
    for (int i = 0; i < part->item_n && view_meter_has(result->scale); i++)
        if (part->item[i].self_harm)
            return true;
    return false;
}

static struct choice person(struct sheet *sheet, const struct rows *rows)
{
    bool brief = !rows->meters.spelled;
    return offer_when(sheet->machine, WHEN_STAFFED)
               ? view_parts_tile(sheet, brief ? WORD_E1_COMPANY_SHORT : WORD_E1_COMPANY,
                                 INTENT_COMPANY, 0)
               : view_parts_tile(sheet, WORD_C5_TALK, INTENT_URGENT, 0);
}

/* The room of these meters; after a yes, somebody to ask is in their place. */
static int asking_px(struct sheet *sheet, const struct rows *rows)
{
    struct choice choice = person(sheet, rows);
    int px = 0, tile = choices_height(sheet, &choice, 1, 1);
    for (int i = 0; i < rows->n; i++)
        if (asks(sheet->machine, &rows->result[i]))
            px += (px ? sheet->para : 0) + view_meter_px(sheet, &rows->meters, &rows->result[i]);
    px = px > tile ? px : tile;
    return px < sheet->area.h ? px : sheet->area.h;
}

/* What it means stands beside it: from afar there is as much to read on the right as a meter has.
 */
static void explain(struct sheet *sheet, const struct choice *choice, struct rect box)
{
    const char *s = say(sheet, choice->intent == INTENT_COMPANY ? WORD_C6_LAMP : WORD_C6_PHONE);
    int label = type_width(sheet, TYPE_STRONG, choice->label) + 3 * sheet->pad;
    struct rect at = {box.x + label, box.y, box.w - label - sheet->pad, 0};
    if (at.w < box.w / 3)
        return;
    at.h = type_height(sheet, TYPE_SMALL, at.w, s);
    at.y += (box.h - at.h) / 2;
    if (at.h <= box.h + sheet->pad) /* the air around lines is more than letters need */
        type_draw(sheet, TYPE_SMALL, COLOR_MUTED, at, s);
}

/* In the place of the meters: its words are where a name stands, or in the middle if there are some
 * beside them. */
static void ask(struct sheet *sheet, const struct rows *rows, int px)
{
    struct choice choice = person(sheet, rows);
    struct rect box = flow_take(sheet, px);
    int pitch = sheet->pitch[TYPE_STRONG], width = box.w - 2 * sheet->pad;
    if (!flow_drawn(sheet))
        return;
    int down = rows->meters.spelled ? (box.h - pitch) / 2 : 0;
    scene_outline(sheet->scene, box, COLOR_PRIMARY, sheet->radius, sheet->thin);
    type_draw(sheet, TYPE_STRONG, COLOR_PRIMARY,
              (struct rect){box.x + sheet->pad, box.y + down, width, pitch}, choice.label);
    if (rows->meters.spelled)
        explain(sheet, &choice, box);
    scene_target(sheet->scene, &(struct target){.box = box,
                                                .role = ROLE_TILE,
                                                .intent = choice.intent,
                                                .arg = choice.arg,
                                                .label = choice.label});
}

/* 988 and the form that asks, first of all, whatever came out. */
static void help(struct sheet *sheet, struct rows *rows)
{
    int px = asking_px(sheet, rows);
    bool yes = results_concern(sheet->machine).yes;
    poster_988(sheet, POSTER_ROWS);
    flow_gap(sheet, sheet->gap);
    flow_keep(sheet, px);
    if (yes)
        ask(sheet, rows, px);
    int left = px;
    for (int i = 0; !yes && i < rows->n; i++)
        if (asks(sheet->machine, &rows->result[i])) {
            left -= view_meter_px(sheet, &rows->meters, &rows->result[i]);
            draw_meter(sheet, rows, &rows->result[i]);
        }
    left = left < flow_left(sheet) ? left : flow_left(sheet);
    if (!yes && left > 0)
        flow_take(sheet, left);
}

/* Where 988 and the form that asks stand: always on the first page, before the sentence if there is
 * a second. */
enum place_of_help { NOWHERE, ON_TOP, BELOW_TITLE, BELOW_LEAD };

static enum place_of_help place_of_help(struct sheet *sheet, const struct rows *rows,
                                        const struct saying *saying)
{
    int room =
        sheet->area.h - poster_988_px(sheet, POSTER_ROWS) - asking_px(sheet, rows) - 2 * sheet->gap;
    if (!results_ask_hard(sheet->machine))
        return NOWHERE;
    return sheet->pages == 1 ? BELOW_LEAD : saying->title_px <= room ? BELOW_TITLE : ON_TOP;
}

/* --- the page ------------------------------------------------------------------------------- */

static void outcome(struct sheet *sheet, const struct concern *concern)
{
    const struct saying saying = saying_of(sheet, concern);
    struct rows rows = {.n = 0};
    rows.n = in_order(sheet->machine, rows.result);
    rows.meters = view_meter_plan(sheet, rows.result, rows.n);
    enum place_of_help at = place_of_help(sheet, &rows, &saying);
    if (at == ON_TOP)
        help(sheet, &rows);
    say_title(sheet, &saying);
    if (at == BELOW_TITLE)
        help(sheet, &rows);
    bool later = at == ON_TOP || at == BELOW_TITLE;
    if (later)
        flow_para(sheet, say(sheet, WORD_C6_MOMENT));
    say_lead(sheet, &saying);
    if (at == BELOW_LEAD)
        help(sheet, &rows);
    for (int i = 0; i < rows.n; i++)
        if (!asks(sheet->machine, &rows.result[i]))
            scale_row(sheet, &rows, &rows.result[i], concern);
    if (!later)
        flow_para(sheet, say(sheet, WORD_C6_MOMENT));
    flow_gap(sheet, sheet->gap);
}

void view_result(struct sheet *sheet)
{
    struct choice choices[TILES_MAX];
    struct concern concern = results_concern(sheet->machine);
    outcome(sheet, &concern);
    int n = view_parts_tiles(sheet, choices);
    for (int i = 0; i < n; i++) {
        choices[i].plain = true;
        if (concern.yes && choices[i].intent == INTENT_GO && choices[i].arg == SCREEN_NUMBER)
            choices[i].label = say(sheet, WORD_C6_SHOW);
    }
    choices_flow(sheet, choices, n, n == 1 ? 1 : choices_columns(sheet));
}
