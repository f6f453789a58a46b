/* One question of a self-check: its own words, its options, its credit line. Promises the
 * options in the instrument's order, and nothing but the chosen one marked. */
#include "intent.h"
#include "selfcheck.h"
#include "view.h"

static int stem_height(const struct sheet *sheet, const struct instrument *instrument,
                       const struct item *item)
{
    int w = sheet->area.w, height = text_height(sheet, TYPE_STRONG, w, item->text);
    if (instrument->stem[0])
        height += text_height(sheet, TYPE_BODY, w, instrument->stem);
    return height + sheet->gap;
}

/* One column where all fits so on a page, two where short answers would not. */
static int columns(const struct sheet *sheet, const struct choice *choices, int n, int above)
{
    int left = sheet->area.h - above;
    if (choices_height(sheet, choices, n, 1) <= left || choices_columns(sheet) == 1)
        return 1;
    return choices_height(sheet, choices, n, 2) <= left ? 2 : 1;
}

/* Between the buttons of the top row where there is room, else above the question. */
static void progress(struct sheet *sheet, const struct frame *frame)
{
    slot_int(sheet, "number", selfcheck_number(sheet->machine));
    slot_int(sheet, "count", selfcheck_count(sheet->machine));
    const char *s = say(sheet, WORD_FRAME_PROGRESS);
    struct rect note = frame->note;
    if (text_width(sheet, TYPE_BODY, s) + SLACK_PX > note.w) {
        flow_text(sheet, TYPE_BODY, COLOR_MUTED, s);
        return;
    }
    note.y += (note.h - sheet->pitch[TYPE_BODY]) / 2;
    text_draw(sheet, TYPE_BODY, COLOR_MUTED, note, s);
}

static void credit(struct sheet *sheet, const char *s)
{
    int height = text_height(sheet, TYPE_SMALL, sheet->area.w, s);
    flow_gap(sheet, sheet->gap);
    /* At the foot of the page, so that it is never taken for an answer. */
    if (flow_left(sheet) > height)
        flow_gap(sheet, sheet->due + flow_left(sheet) - height);
    flow_text(sheet, TYPE_SMALL, COLOR_MUTED, s);
}

void view_question(struct sheet *sheet, const struct frame *frame)
{
    const struct visit *visit = sheet->visit;
    const struct instrument *instrument = selfcheck_part(sheet->machine, visit->part);
    const struct item *item = &instrument->item[visit->item];
    struct choice choices[OPTIONS_MAX];
    for (int i = 0; i < item->option_n; i++)
        choices[i] = (struct choice){.label = item->option[i].text,
                                     .intent = INTENT_CHOOSE,
                                     .arg = (int16_t)i,
                                     .option = true,
                                     .chosen = selfcheck_chosen(sheet->machine) == i};
    progress(sheet, frame);
    if (instrument->stem[0])
        flow_text(sheet, TYPE_BODY, COLOR_INK, instrument->stem);
    flow_gap(sheet, sheet->gap / 2);
    flow_text(sheet, TYPE_STRONG, COLOR_INK, item->text);
    flow_gap(sheet, sheet->gap);
    flow_choices(sheet, choices, item->option_n,
                 columns(sheet, choices, item->option_n, stem_height(sheet, instrument, item)));
    credit(sheet, instrument->credit);
}
