/* One question of a self-check, or the guess before them: its own words and its options. Promises
 * the options in the instrument's order, and a mark on the chosen one only. */
#include "core/glass/ask.h"
#include "core/glass/frame.h"
#include "core/glass/view.h"
#include "core/visit/intent.h"
#include "core/visit/questions.h"

static void add(struct ask *ask, enum type type, enum color color, const char *s)
{
    if (*s)
        ask->block[ask->n++] = (struct block){type, color, s};
}

static const char *listed(struct sheet *sheet, const char *s)
{
    struct text line = sheet_text(sheet);
    text_add(&line, "\u2022 ");
    text_add(&line, s);
    return sheet_keep(sheet, &line);
}

/* What leads on: never past answers that were not on the glass yet, since More is there first. */
static void lay_out(struct sheet *sheet, struct ask *ask)
{
    bool marked = questions_marked(sheet->machine);
    ask_draw(sheet, ask);
    frame_leads(sheet, say(sheet, marked ? WORD_FRAME_NEXT : WORD_FRAME_SKIP),
                marked ? INTENT_NEXT : INTENT_SKIP, 0, marked);
}

void view_question(struct sheet *sheet)
{
    const struct item *item = questions_item(sheet->machine);
    int number = questions_number(sheet->machine), count = questions_count(sheet->machine);
    struct ask ask = {.options = {.n = item->option_n,
                                  .chosen = questions_chosen(sheet->machine),
                                  .intent = INTENT_CHOOSE}};
    add(&ask, TYPE_SMALL, COLOR_INK, item->stem);
    for (int i = 0; i < item->event_n; i++)
        add(&ask, TYPE_SMALL, COLOR_INK, listed(sheet, item->event[i]));
    add(&ask, TYPE_STRONG, COLOR_PRIMARY, item->text);
    for (int i = 0; i < item->option_n; i++)
        ask.options.label[i] = item->option[i].text;
    lay_out(sheet, &ask);
    frame_progress(sheet, number ? number : count + 1, count);
}

/* In the words of the meter, whose blocks it is shown on. */
void view_question_guess(struct sheet *sheet)
{
    static const enum word GUESS[] = {WORD_C6_A_TITLE, WORD_C6_B_TITLE, WORD_C6_C_TITLE,
                                      WORD_C6_D_TITLE};
    struct ask ask = {.options = {.n = 4,
                                  .chosen = sheet->visit->guess - GUESS_STEADY,
                                  .intent = INTENT_GUESS,
                                  .arg = GUESS_STEADY}};
    add(&ask, TYPE_TITLE, COLOR_PRIMARY, say(sheet, WORD_C2_TITLE));
    add(&ask, TYPE_SMALL, COLOR_INK, say(sheet, WORD_C2_ASK));
    for (int i = 0; i < 4; i++)
        ask.options.label[i] = say(sheet, GUESS[i]);
    lay_out(sheet, &ask);
}
