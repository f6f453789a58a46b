/* The number, only for who asks: scores with the form's own words. Promises that a person to call
 * stands before any score if one is needed, and that a score that is missing is never guessed. */
#include "core/glass/poster.h"
#include "core/glass/view.h"
#include "core/glass/view_parts.h"
#include "core/glass/view_topic.h"
#include "core/visit/intent.h"
#include "core/visit/results.h"

static const char *hundredths(struct sheet *sheet, int32_t value)
{
    struct text text = sheet_text(sheet);
    text_add_hundredths(&text, value);
    return sheet_keep(sheet, &text);
}

static void fill_title(struct sheet *sheet, const struct result *result)
{
    struct text title = sheet_text(sheet);
    text_add(&title, result->instrument->name);
    text_add(&title, ", ");
    text_add(&title, result->scale->title);
    sheet_fill(sheet, "title", sheet_keep(sheet, &title));
}

/* No number, but the band that the given answers reach alone. */
static void missing(struct sheet *sheet, const struct result *result)
{
    const struct scale *scale = result->scale;
    int band = result->score.band_least;
    if (result->concern == 0)
        return;
    while (band < result->score.band_most && scale->band[band].concern != result->concern)
        band++;
    fill_title(sheet, result);
    sheet_fill(sheet, "band", scale->band[band].name);
    flow_para(sheet, say(sheet, result->concern > 1 ? WORD_C6N_LEAST : WORD_C6N_MISSING));
}

static void number(struct sheet *sheet, const struct result *result)
{
    const struct scale *scale = result->scale;
    fill_title(sheet, result);
    sheet_fill(sheet, "score", hundredths(sheet, result->score.value));
    sheet_fill(sheet, "most", hundredths(sheet, scale->to));
    sheet_fill(sheet, "band", scale->band[result->score.band].name);
    flow_gap(sheet, sheet->gap);
    flow_keep(sheet, 3 * sheet->pitch[TYPE_BODY]);
    flow_text(sheet, TYPE_STRONG, COLOR_INK, say(sheet, WORD_C6N_SCORE));
    flow_text(sheet, TYPE_BODY, COLOR_INK, say(sheet, WORD_C6N_BAND));
    if (scale->method == METHOD_MEAN)
        flow_text(sheet, TYPE_BODY, COLOR_INK, say(sheet, WORD_C6N_HALF));
}

/* With 988 on the first page, if people must be near: above the title where there is no room. */
static void title(struct sheet *sheet, bool near)
{
    const char *s = say(sheet, WORD_C6N_TITLE);
    int height = type_height(sheet, TYPE_TITLE, flow_width(sheet, TYPE_TITLE), s);
    bool above = height + sheet->gap + poster_988_px(sheet, POSTER_ROWS) > sheet->area.h;
    if (near && above)
        poster_988(sheet, POSTER_ROWS);
    flow_title(sheet, s);
    if (near && !above)
        poster_988(sheet, POSTER_ROWS);
}

void view_score(struct sheet *sheet)
{
    struct result results[RESULTS_MAX];
    const struct instrument *forms[RESULTS_MAX];
    struct concern concern = results_concern(sheet->machine);
    int n = results_all(sheet->machine, results), form_n = 0;
    title(sheet, concern.level == CONCERN_MAX);
    if (concern.yes)
        flow_para(sheet, say(sheet, WORD_C6_YES));
    view_topic_private(sheet);
    flow_para(sheet, say(sheet, WORD_C6N_WHY));
    for (int i = 0; i < n; i++) {
        if (results[i].score.valid)
            number(sheet, &results[i]);
        else
            missing(sheet, &results[i]);
        if (results[i].score.answered)
            forms[form_n++] = results[i].instrument;
    }
    view_parts_credits(sheet, forms, form_n);
}
