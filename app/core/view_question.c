/* One question of a self-check: its own words, its options, its credit line. Promises the
 * options in the instrument's order, and nothing but the chosen one marked. */
#include "intent.h"
#include "selfcheck.h"
#include "view.h"

static int height_of(const struct sheet *sheet, enum type type, const char *s)
{
    return text_height(sheet, type, flow_width(sheet, type), s);
}

static int stem_height(const struct sheet *sheet, const struct instrument *instrument,
                       const struct item *item)
{
    return height_of(sheet, TYPE_BODY, instrument->stem) +
           height_of(sheet, TYPE_STRONG, item->text) + 2 * sheet->gap;
}

/* One column where all fits so on a page, two where short answers then do; best with the credit.
 * 0: in neither. */
static int columns(const struct sheet *sheet, const struct choice *choices, int n, int above,
                   int credit)
{
    for (int below = credit; below >= 0; below = below ? 0 : -1)
        for (int columns = 1; columns <= choices_columns(sheet); columns++)
            if (above + choices_height(sheet, choices, n, columns) + below <= sheet->area.h)
                return columns;
    return 0;
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
    int height = height_of(sheet, TYPE_SMALL, s);
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
    int n = columns(sheet, choices, item->option_n, stem_height(sheet, instrument, item),
                    sheet->gap + height_of(sheet, TYPE_SMALL, instrument->credit));
    for (int i = 0; i < item->option_n; i++)
        choices[i].dense = n == 0;
    flow_choices(sheet, choices, item->option_n, n ? n : 1);
    credit(sheet, instrument->credit);
}
