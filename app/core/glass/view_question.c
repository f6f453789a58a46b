/* One question of a self-check: its own words and its options. Promises the options in the
 * instrument's order, and a mark on the chosen one only. */
#include "core/glass/view.h"
#include "core/visit/intent.h"
#include "core/visit/questions.h"

static const char *listed(struct sheet *sheet, const char *s)
{
    struct text line = sheet_text(sheet);
    text_add(&line, "\u2022 ");
    text_add(&line, s);
    return sheet_keep(sheet, &line);
}

void view_question(struct sheet *sheet)
{
    const struct item *item = questions_item(sheet->machine);
    int chosen = questions_chosen(sheet->machine), number = questions_number(sheet->machine);
    struct choice choices[OPTIONS_MAX];
    for (int i = 0; i < item->option_n; i++)
        choices[i] = (struct choice){.label = item->option[i].text,
                                     .intent = INTENT_CHOOSE,
                                     .arg = (int16_t)i,
                                     .option = true,
                                     .dense = true,
                                     .chosen = chosen == i};
    if (item->stem[0])
        flow_text(sheet, TYPE_BODY, COLOR_INK, item->stem);
    for (int i = 0; i < item->event_n; i++)
        flow_text(sheet, TYPE_BODY, COLOR_INK, listed(sheet, item->event[i]));
    flow_text(sheet, TYPE_STRONG, COLOR_PRIMARY, item->text);
    flow_gap(sheet, sheet->gap);
    choices_flow(sheet, choices, item->option_n, 1);
    frame_leads(sheet, say(sheet, chosen >= 0 ? WORD_FRAME_NEXT : WORD_FRAME_SKIP),
                chosen >= 0 ? INTENT_NEXT : INTENT_SKIP, 0, chosen >= 0);
    if (number)
        frame_progress(sheet, number, questions_count(sheet->machine));
}
